/** Figures about programs that let a model decide what is done next: agents, graphs of states, supervisors. */
package io.github.bookfigures.catalog.agents;
