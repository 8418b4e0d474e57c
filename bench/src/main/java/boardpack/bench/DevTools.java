package boardpack.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Chromium's own protocol: a command goes out under a number, its answer comes back under the same. */
final class DevTools implements WebSocket.Listener, AutoCloseable {
  private static final int PATIENCE_SECONDS = 120;

  private final JsonMapper json = JsonMapper.builder().build();
  private final Map<Integer, CompletableFuture<JsonNode>> asked = new ConcurrentHashMap<>();
  private final AtomicInteger numbers = new AtomicInteger();
  private final StringBuilder arriving = new StringBuilder();
  private final WebSocket socket;

  DevTools(URI address) {
    this.socket = HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(address, this).join();
  }

  /** @param session empty for the browser itself */
  JsonNode ask(String session, String method, Map<String, ?> parameters) throws Exception {
    int number = numbers.incrementAndGet();
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    asked.put(number, answer);
    Map<String, ?> command = session.isEmpty()
        ? Map.of("id", number, "method", method, "params", parameters)
        : Map.of("id", number, "method", method, "params", parameters, "sessionId", session);
    send(json.writeValueAsString(command));
    JsonNode answered = answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    if (answered.has("error")) {
      throw new IllegalStateException(method + ": " + answered.get("error"));
    }
    return answered.get("result");
  }

  private synchronized void send(String text) {
    socket.sendText(text, true).join();
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
    arriving.append(part);
    if (last) {
      JsonNode message = json.readTree(arriving.toString());
      arriving.setLength(0);
      if (message.has("id")) {
        asked.remove(message.get("id").asInt()).complete(message);
      }
    }
    from.request(1);
    return null;
  }

  @Override
  public void close() {
    socket.abort();
  }
}
