package org.qingmiao.tools.web.batch;

import java.io.IOException;
import java.io.OutputStream;

/** A file with the results, ready to be sent. */
public interface FileAnswer {
    String extension();

    String type();

    void write(OutputStream out) throws IOException;
}
