/**
 * What a figure is, and how that is handed down: labels are declared on the columns of inputs, and the label of
 * everything made of them follows from the SQL.
 *
 * <p>Following the SQL takes DuckDB's own parser ({@code json_serialize_sql}): this package is given a connection and
 * uses it to parse SELECTs and to name their columns, never to read rows.
 */
package boardpack.pipeline.label;
