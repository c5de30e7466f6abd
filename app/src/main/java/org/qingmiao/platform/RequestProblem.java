package org.qingmiao.platform;

import java.util.Arrays;
import java.util.Locale;

/** What can be wrong with a request to a page or to the interface for programs, whatever room answers. */
public enum RequestProblem implements ProblemCode {
    MALFORMED("QM-H001", 400, Place.REQUEST),
    UNKNOWN_VALUE("QM-H002", 400, Place.PARAMETER),
    NOT_SIGNED_IN("QM-H003", 401, Place.REQUEST),
    NOT_ALLOWED("QM-H004", 403, Place.REQUEST),
    SIGN_IN_NEEDED("QM-H005", 403, Place.REQUEST),
    NOT_THERE("QM-H006", 404, Place.REQUEST),
    METHOD_NOT_ALLOWED("QM-H007", 405, Place.REQUEST),
    NOT_ACCEPTABLE("QM-H008", 406, Place.REQUEST),
    CONFLICT("QM-H009", 409, Place.REQUEST),
    TOO_LARGE("QM-H010", 413, Place.REQUEST),
    UNSUPPORTED_TYPE("QM-H011", 415, Place.REQUEST),
    VALUES_REFUSED("QM-H012", 422, Place.REQUEST),
    TOO_MANY_REQUESTS("QM-H013", 429, Place.REQUEST),
    HEADERS_TOO_LARGE("QM-H014", 431, Place.REQUEST),
    FAULT("QM-H015", 500, Place.REQUEST),
    BUSY("QM-H016", 503, Place.REQUEST),
    BASIS_MISSING("QM-H017", 428, Place.REQUEST);

    private static final int FIRST_OF_OURS = 500;

    private final String id;
    private final int status;
    private final Place place;

    RequestProblem(String id, int status, Place place) {
        this.id = id;
        this.status = status;
        this.place = place;
    }

    /** The problem that an answer of this status tells of, where nobody said which. */
    public static RequestProblem ofStatus(int status) {
        return Arrays.stream(values())
                .filter(p -> p.status == status)
                .findFirst()
                .orElse(status >= FIRST_OF_OURS ? FAULT : MALFORMED);
    }

    /** To be thrown. */
    public ProblemException exception() {
        return new ProblemException(this, null, null);
    }

    /**
     * To be thrown, with what it is about.
     *
     * @param place name of the parameter
     * @param given what was sent there
     */
    public ProblemException at(String place, String given) {
        return new ProblemException(this, place, place + ": unknown " + given);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public Place place() {
        return place;
    }

    @Override
    public Text text() {
        return Messages.of(key() + ".title");
    }

    /** What who asked can do. */
    public Text next() {
        return Messages.of(key());
    }

    private String key() {
        return "platform.problem." + name().toLowerCase(Locale.ROOT);
    }
}
