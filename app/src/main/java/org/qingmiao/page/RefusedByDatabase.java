package org.qingmiao.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** A text or number that the database cannot hold is a fault of the request, not of ours. */
@ControllerAdvice
class RefusedByDatabase {
    /** Number out of range, day out of range, no day, NUL in a text, NUL in JSON, text too long for its key. */
    private static final Set<String> OF_THE_REQUEST = Set.of("22003", "22008", "22007", "22021", "22P05", "54000");

    @ExceptionHandler(DataAccessException.class)
    void answer(DataAccessException e, HttpServletResponse response) throws IOException {
        if (!OF_THE_REQUEST.contains(state(e))) {
            throw e;
        }
        response.sendError(HttpStatus.BAD_REQUEST.value(), "a value that cannot be kept");
    }

    private static String state(@Nullable Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState();
            }
        }
        return "";
    }
}
