/**
 * Alert rules: what is looked for in the newest rows of the inputs, and how grave it is. A rule is a YAML file and a
 * SELECT in {@code sql/alerts}; it reads what the sources say now, a bounded piece of it, and never a mart.
 */
package boardpack.pipeline.alert;
