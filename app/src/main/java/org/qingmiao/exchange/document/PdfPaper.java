package org.qingmiao.exchange.document;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.logging.Level;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;

/** A paper as PDF, with its own Chinese fonts in it. */
public final class PdfPaper {
    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private PdfPaper() {}

    /** @param page well-formed XHTML that needs nothing else but the fonts {@code QingmiaoSong} */
    public static byte[] write(String page) {
        PdfRendererBuilder pdf = new PdfRendererBuilder();
        pdf.useFont(font("QingmiaoSong-Regular.ttf"), "QingmiaoSong", 400, FontStyle.NORMAL, true);
        pdf.useFont(font("QingmiaoSong-Bold.ttf"), "QingmiaoSong", 700, FontStyle.NORMAL, true);
        pdf.useSVGDrawer(new BatikSVGDrawer());
        pdf.withHtmlContent(page, "");
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            pdf.toStream(out);
            pdf.run();
            return withoutTimes(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Neither the moment of writing nor an id made from it: the same paper is the same file. */
    private static byte[] withoutTimes(byte[] file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file);
                ByteArrayOutputStream out = new ByteArrayOutputStream(file.length)) {
            document.getDocumentInformation().setCreationDate(null);
            document.getDocumentInformation().setModificationDate(null);
            document.getDocument().getTrailer().removeItem(COSName.ID);
            document.setDocumentId(0L);
            document.save(out);
            return out.toByteArray();
        }
    }

    private static FSSupplier<InputStream> font(String file) {
        return () -> Objects.requireNonNull(PdfPaper.class.getResourceAsStream("/fonts/" + file), file);
    }
}
