package org.qingmiao.pack;

import org.qingmiao.platform.ProblemCode;

/** A kind of fault of packs. Each room that reads a section of packs has a catalogue of its own. */
public interface DiagnosticCode extends ProblemCode {
    /** The constant's name, for tests and logs. */
    String name();

    /** No answer to a request tells it. */
    @Override
    default int status() {
        return 0;
    }

    @Override
    default Place place() {
        return Place.FILE;
    }

    /** In English, as {@code qm check} says it. */
    default String meaning() {
        return text().en();
    }
}
