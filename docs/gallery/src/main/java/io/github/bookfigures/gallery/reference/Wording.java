package io.github.bookfigures.gallery.reference;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.ParenthesizedTree;

/** The words of an expression that makes a text: its literals, with an ellipsis where something is put in. */
final class Wording {
    private Wording() {}

    static String of(ExpressionTree expression) {
        if (expression instanceof LiteralTree literal) {
            return String.valueOf(literal.getValue());
        }
        if (expression instanceof BinaryTree sum) {
            return of(sum.getLeftOperand()) + of(sum.getRightOperand());
        }
        return expression instanceof ParenthesizedTree inner ? of(inner.getExpression()) : "…";
    }
}
