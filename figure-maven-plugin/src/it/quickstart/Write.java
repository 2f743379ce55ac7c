import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes what a page says to write: blocks of code that follow a line with the name of a file and a colon. */
public final class Write {
    private static final Pattern BLOCK = Pattern.compile("(?m)^(Add to )?[^\\n]*`([^`\\n]+)`:\\n\\n```\\w*\\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);

    public static void main(String[] arguments) throws IOException {
        Matcher block = BLOCK.matcher(Files.readString(Path.of(arguments[0])).replace("\r\n", "\n"));
        while (block.find()) {
            Path file = Path.of(block.group(2));
            boolean more = block.group(1) != null;
            Files.writeString(file, block.group(3), more ? StandardOpenOption.APPEND : StandardOpenOption.CREATE_NEW);
            System.out.println((more ? "Added to " : "Wrote ") + file);
        }
    }
}
