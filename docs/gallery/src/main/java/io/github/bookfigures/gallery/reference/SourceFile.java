package io.github.bookfigures.gallery.reference;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * What a source file says about its classes.
 *
 * @param comments the documentation of each class that has one, by simple name, as Markdown
 * @param checks the claims it makes with {@code Check}, in order, as Markdown
 */
record SourceFile(Map<String, String> comments, List<String> checks) {

    /** Reads a file; what it refers to need not be there. */
    static SourceFile of(Path file) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask)
                    compiler.getTask(null, files, null, List.of("-proc:none"), null, files.getJavaFileObjects(file));
            CompilationUnitTree unit = task.parse().iterator().next();
            Map<String, String> comments = new LinkedHashMap<>();
            new Comments(DocTrees.instance(task), comments).scan(unit, null);
            List<String> checks = new ArrayList<>();
            new Checks(checks).scan(unit, null);
            return new SourceFile(comments, checks);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Comments extends TreePathScanner<Void, Void> {
        private final DocTrees trees;
        private final Map<String, String> comments;

        Comments(DocTrees trees, Map<String, String> comments) {
            this.trees = trees;
            this.comments = comments;
        }

        @Override
        public Void visitClass(ClassTree type, Void none) {
            TreePath path = getCurrentPath();
            String comment = trees.getDocComment(path);
            if (comment != null) {
                comments.put(type.getSimpleName().toString(), JavadocText.markdown(comment));
            }
            return super.visitClass(type, none);
        }
    }

    private static final class Checks extends TreeScanner<Void, Void> {
        private static final Set<String> KINDS = Set.of("that", "below", "above", "between", "near");

        private final List<String> checks;

        Checks(List<String> checks) {
            this.checks = checks;
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void none) {
            String method = call.getMethodSelect().toString().replaceFirst("^Check\\.", "");
            List<? extends ExpressionTree> given = call.getArguments();
            if (KINDS.contains(method) && given.size() > 2) {
                String claim = Wording.of(given.get(0));
                checks.add(
                        switch (method) {
                            case "below" -> claim + " — below " + code(given.get(2));
                            case "above" -> claim + " — above " + code(given.get(2));
                            case "between" -> claim + " — from " + code(given.get(2)) + " to " + code(given.get(3));
                            case "near" -> claim + " — " + code(given.get(2)) + " ± " + code(given.get(3));
                            default -> claim;
                        });
            }
            return super.visitMethodInvocation(call, none);
        }

        private static String code(ExpressionTree expression) {
            return "`" + expression.toString().replaceAll("\\s+", " ") + "`";
        }
    }
}
