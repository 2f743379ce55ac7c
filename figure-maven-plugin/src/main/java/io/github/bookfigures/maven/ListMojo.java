package io.github.bookfigures.maven;

import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Lists the figures of the manifest: whether each is up to date, and if not, what would be done and why. Builds nothing. */
@Mojo(name = "list", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
public final class ListMojo extends AbstractBuildMojo {
    /**
     * Figures to explain, named as for {@code figure.only}: all they depend on, as it was when they were made and as it is.
     * Without it, the list.
     */
    @Parameter(property = "figure.explain")
    private String explain;

    @Override
    void execute(Verdict verdict) throws MojoExecutionException, MojoFailureException {
        Listing listing = new Listing(getLog());
        if (explain == null) {
            listing.table(verdict.list(request()));
        } else {
            listing.explain(verdict.explain(request(explain)));
        }
    }
}
