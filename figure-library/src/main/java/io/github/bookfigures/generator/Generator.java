package io.github.bookfigures.generator;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names a {@link FigureGenerator} for manifests. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Generator {
    /** The name a manifest calls it by: small letters, digits and hyphens. */
    String name();

    /** One sentence: what the figure shows and what is measured for it. */
    String summary();
}
