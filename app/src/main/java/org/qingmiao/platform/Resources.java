package org.qingmiao.platform;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/** Files that are part of the program, read as UTF-8. */
public final class Resources {
    private Resources() {}

    /**
     * The whole of a file.
     *
     * @throws NullPointerException naming the file if there is none
     */
    public static String text(String path) {
        try (InputStream in = Objects.requireNonNull(Resources.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keys and values of a properties file; none if there is no such file. */
    public static Properties properties(String path) {
        Properties properties = new Properties();
        try (Reader reader = reader(path)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    /**
     * Lines of a list, without empty ones and those that begin with {@code #}.
     *
     * @throws NullPointerException naming the list if there is none: nothing must pass for an empty list of what to look for
     */
    public static List<String> lines(String path) {
        InputStream list = Objects.requireNonNull(Resources.class.getResourceAsStream(path), path);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reader reader(String path) {
        InputStream in = Resources.class.getResourceAsStream(path);
        return in == null ? Reader.nullReader() : new InputStreamReader(in, StandardCharsets.UTF_8);
    }
}
