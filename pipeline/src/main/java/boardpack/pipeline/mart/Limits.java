package boardpack.pipeline.mart;

/**
 * What one tenant's build may take of the machine; several tenants may be built at once.
 *
 * @param memoryMegabytes what DuckDB may hold before it spills to the tenant's own folder
 */
public record Limits(int threads, int memoryMegabytes) {}
