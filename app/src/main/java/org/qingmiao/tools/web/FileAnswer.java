package org.qingmiao.tools.web;

import java.io.IOException;
import java.io.OutputStream;

/** A file with the results, ready to be sent. */
interface FileAnswer {
    String extension();

    String type();

    void write(OutputStream out) throws IOException;
}
