package io.github.bookfigures.render;

import java.awt.Color;

/**
 * A colour in OKLab, where equal distances look equally different.
 *
 * <p>Formulas: Björn Ottosson, "A perceptual color space for image processing" (2020).
 *
 * @param lightness 0 is black, 1 is white
 * @param a green to red
 * @param b blue to yellow
 */
public record OkLab(double lightness, double a, double b) {
    /** From lightness, chroma (0 is grey) and hue in degrees. */
    static OkLab polar(double lightness, double chroma, double hue) {
        double angle = Math.toRadians(hue);
        return new OkLab(lightness, chroma * Math.cos(angle), chroma * Math.sin(angle));
    }

    public static OkLab of(Color colour) {
        double red = linear(colour.getRed());
        double green = linear(colour.getGreen());
        double blue = linear(colour.getBlue());
        double l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
        double m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
        double s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
        return new OkLab(
                0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
                1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
                0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s);
    }

    /** The nearest screen colour of the same lightness and hue: chroma shrinks until the screen can show it. */
    Color colour() {
        double low = 0;
        double high = 1;
        if (shown(1)) {
            low = 1;
        } else {
            for (int i = 0; i < 20; i++) {
                double middle = (low + high) / 2;
                if (shown(middle)) {
                    low = middle;
                } else {
                    high = middle;
                }
            }
        }
        double[] rgb = linearRgb(low);
        return new Color(encoded(rgb[0]), encoded(rgb[1]), encoded(rgb[2]));
    }

    public double distance(OkLab other) {
        return Math.sqrt(
                Math.pow(lightness - other.lightness, 2) + Math.pow(a - other.a, 2) + Math.pow(b - other.b, 2));
    }

    private boolean shown(double chroma) {
        for (double channel : linearRgb(chroma)) {
            if (channel < -0.0005 || channel > 1.0005) {
                return false;
            }
        }
        return true;
    }

    private double[] linearRgb(double chroma) {
        double l = Math.pow(lightness + chroma * (0.3963377774 * a + 0.2158037573 * b), 3);
        double m = Math.pow(lightness - chroma * (0.1055613458 * a + 0.0638541728 * b), 3);
        double s = Math.pow(lightness - chroma * (0.0894841775 * a + 1.2914855480 * b), 3);
        return new double[] {
            4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
            -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
            -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s
        };
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    private static int encoded(double linear) {
        double c = Math.min(1, Math.max(0, linear));
        return (int) Math.round(255 * (c <= 0.0031308 ? 12.92 * c : 1.055 * Math.pow(c, 1 / 2.4) - 0.055));
    }
}
