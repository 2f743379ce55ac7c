/**
 * Diagrams and graphs made from data: {@link io.github.bookfigures.figure.diagram.ComputationalGraph},
 * {@link io.github.bookfigures.figure.diagram.MultilayerPerceptron},
 * {@link io.github.bookfigures.figure.diagram.ConvolutionalNetwork} and
 * {@link io.github.bookfigures.figure.diagram.VennDiagram}. Each is a record that becomes a panel.
 */
package io.github.bookfigures.figure.diagram;
