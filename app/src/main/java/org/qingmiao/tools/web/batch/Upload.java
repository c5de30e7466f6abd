package org.qingmiao.tools.web.batch;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.core.io.InputStreamSource;

/** A file that was sent; it can be read more than once and is gone when the request ends. */
public record Upload(String name, long size, InputStreamSource content) {
    public InputStream open() throws IOException {
        return content.getInputStream();
    }

    /** The name without its ending, short and harmless; it comes back as part of the answer's name. */
    public String stem() {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        int dot = last.lastIndexOf('.');
        String stem = (dot > 0 ? last.substring(0, dot) : last).replaceAll("[\\p{Cntrl}\"]", "");
        return stem.isBlank() ? "table" : stem.substring(0, Math.min(80, stem.length()));
    }
}
