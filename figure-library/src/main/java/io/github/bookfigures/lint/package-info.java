/** Looks at drawn figures the way a careful printer does, and says in words what is wrong. */
package io.github.bookfigures.lint;
