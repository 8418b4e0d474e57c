package boardpack.reports.health;

import boardpack.pipeline.fault.Fault;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code GET /health} on this machine: 200 while the program can do its work, even where something waits for a person;
 * 503 where it cannot.
 */
public final class HealthEndpoint implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
    Thread one = new Thread(work, "health");
    one.setDaemon(true);
    return one;
  });

  private HealthEndpoint(HttpServer server) {
    this.server = server;
  }

  /** @throws Fault where the port is taken */
  public static HealthEndpoint open(InetSocketAddress address, Health health) {
    try {
      HealthEndpoint endpoint = new HealthEndpoint(HttpServer.create(address, 16));
      endpoint.server.createContext("/", exchange -> answer(exchange, health));
      endpoint.server.setExecutor(endpoint.thread);
      endpoint.server.start();
      return endpoint;
    } catch (IOException e) {
      throw Fault.machine("serve.health " + address.getHostString() + ":" + address.getPort(),
          "cannot be opened: " + e.getMessage(), "a port that is free, e.g. 127.0.0.1:8787", e);
    }
  }

  public int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
    thread.shutdownNow();
  }

  private static void answer(HttpExchange exchange, Health health) throws IOException {
    try (exchange) {
      if (!exchange.getRequestURI().getPath().equals("/health")) {
        exchange.sendResponseHeaders(404, -1);
      } else if (!exchange.getRequestMethod().equals("GET")) {
        exchange.sendResponseHeaders(405, -1);
      } else {
        HealthReport report = health.report();
        byte[] body = JsonMapper.shared().writeValueAsBytes(report);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(report.isFailing() ? 503 : 200, body.length);
        exchange.getResponseBody().write(body);
      }
    }
  }
}
