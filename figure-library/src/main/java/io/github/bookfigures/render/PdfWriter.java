package io.github.bookfigures.render;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Draws onto the one page of a PDF document. */
final class PdfWriter implements FormatWriter {
    /** PDFBox makes a document's identity from the clock unless it is given one. */
    static final long IDENTITY = 1;

    @Override
    public byte[] write(Artwork artwork) {
        Sheet sheet = artwork.sheet();
        Drawing drawing = artwork.drawing();
        try (PDDocument document = new PDDocument();
                PdfBoxGraphics2DFontTextDrawer letters = new PdfBoxGraphics2DFontTextDrawer()) {
            document.setDocumentId(IDENTITY);
            float width = (float) sheet.widthInPoints();
            float height = (float) sheet.heightInPoints();
            PDPage page = new PDPage(new PDRectangle(width, height));
            document.addPage(page);
            for (Cut cut : artwork.fonts().cuts()) {
                if (cut.embeddable()) {
                    letters.registerFont(cut.at(1).getName(), font(document, cut));
                }
            }
            PdfBoxGraphics2D g = new PdfBoxGraphics2D(document, width, height);
            g.setFontTextDrawer(letters);
            g.setRenderingHint(CellsAsShapes.KEY, true);
            Lettering.TEXT.in(g);
            if (!sheet.transparent()) {
                g.setColor(drawing.paper());
                g.fill(new Rectangle2D.Double(0, 0, width, height));
            }
            drawing.paint(g);
            g.dispose();
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawForm(g.getXFormObject());
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return PdfDescription.put(
                    new FileDescription(sheet.id(), sheet.title(), sheet.description()), out.toByteArray());
        } catch (IOException e) {
            throw new RenderException("the PDF cannot be written: " + e.getMessage(), e);
        }
    }

    /** Without ligatures: they are as wide as nobody measured, and readers copy them as blanks. */
    private static PDFont font(PDDocument document, Cut cut) throws IOException {
        TrueTypeFont font = cut.outlines();
        font.setEnableGsub(false);
        return PDType0Font.load(document, font, true);
    }
}
