import java.awt.image.BufferedImage;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

class Draw {
    public static void main(String[] args) throws Exception {
        Files.writeString(Path.of(args[0]), "<svg xmlns='http://www.w3.org/2000/svg' width='96' height='96'><desc>seed "
                + System.getenv("FIGURE_SEED") + "</desc><path d='M0 0H96V96H0Z'/><path d='M24 24H72V72H24Z' fill='white'/></svg>");
        BufferedImage image = new BufferedImage(96, 96, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < 48 * 48; i++) {
            image.setRGB(24 + i % 48, 24 + i / 48, 0xffffff);
        }
        ImageIO.write(image, "png", new File(args[1]));
    }
}
