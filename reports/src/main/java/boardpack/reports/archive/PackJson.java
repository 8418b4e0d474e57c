package boardpack.reports.archive;

import boardpack.pipeline.tenant.TenantId;
import boardpack.reports.pack.Pack;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;
import tools.jackson.databind.deser.std.StdDeserializer;

/** A pack as {@code pack.json} and back; the same pack always gives the same bytes. */
public final class PackJson {
  private static final JsonMapper MAPPER = JsonMapper.builder()
      .addModule(new SimpleModule()
          .addSerializer(TenantId.class, new TenantIdWriter())
          .addDeserializer(TenantId.class, new TenantIdReader()))
      .enable(SerializationFeature.INDENT_OUTPUT)
      .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
      .build();

  private PackJson() {}

  static JsonMapper mapper() {
    return MAPPER;
  }

  public static byte[] bytes(Pack pack) {
    return MAPPER.writeValueAsBytes(pack);
  }

  /** @throws JacksonException where the bytes are no pack of this version of the program */
  public static Pack pack(byte[] json) {
    return MAPPER.readValue(json, Pack.class);
  }

  private static final class TenantIdWriter extends StdSerializer<TenantId> {
    TenantIdWriter() {
      super(TenantId.class);
    }

    @Override
    public void serialize(TenantId id, JsonGenerator json, SerializationContext context) {
      json.writeString(id.value());
    }
  }

  private static final class TenantIdReader extends StdDeserializer<TenantId> {
    TenantIdReader() {
      super(TenantId.class);
    }

    @Override
    public TenantId deserialize(JsonParser json, DeserializationContext context) {
      return new TenantId(json.getString());
    }
  }
}
