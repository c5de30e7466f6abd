package org.qingmiao.pack;

/**
 * Something wrong in a pack.
 *
 * @param code stable; never used again for another fault
 * @param message what is wrong, in one line
 * @param found what stands there
 * @param expected what should stand there, or what to do
 */
public record Diagnostic(SourceLocation place, DiagnosticCode code, String message, String found, String expected)
        implements Comparable<Diagnostic> {

    static Diagnostic at(SourceLocation sourceLocation, DiagnosticCode code, String found, String expected) {
        return new Diagnostic(sourceLocation, code, code.meaning(), found, expected);
    }

    @Override
    public int compareTo(Diagnostic other) {
        int byPlace = place.compareTo(other.place);
        return byPlace != 0 ? byPlace : code.id().compareTo(other.code.id());
    }
}
