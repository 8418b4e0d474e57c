/**
 * Why a figure is not what it was: what a set of figures was made of is kept, and where one of them changes, it is made
 * again, step by step, from what was to what is. Each cause is the difference that one step made.
 */
package boardpack.pipeline.restate;
