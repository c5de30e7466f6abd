package org.qingmiao.register.web.bulk;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qingmiao.exchange.MarkedCopies;
import org.qingmiao.exchange.MarkedCopies.MarkedCopy;
import org.qingmiao.exchange.SpooledFile;
import org.qingmiao.exchange.sheet.SentSheet;
import org.qingmiao.exchange.sheet.SheetFault;
import org.qingmiao.exchange.sheet.UnreadableSheet;
import org.qingmiao.register.record.kept.WorkingRegister;
import org.springframework.stereotype.Component;

/**
 * Files between their dry run and their writing, and their marked copies: for half an hour, for the one who sent them
 * alone, and of the register for which they were tried. A file that is gone is sent again.
 */
@Component
class BulkFiles {
    /** Characters of an id. */
    private static final int ID = 36;

    private final MarkedCopies sent = new MarkedCopies();
    private final MarkedCopies marked = new MarkedCopies();

    /** @param id by which it is known what was done with it */
    record TriedFile(UUID id, SpooledFile file) {}

    /** Keeps a file that was tried. */
    String keep(WorkingRegister register, TriedFile tried) throws IOException {
        return sent.keep(
                login(register),
                prefix(register) + tried.id() + tried.file().name(),
                out -> Files.copy(tried.file().path(), out));
    }

    Optional<TriedFile> find(WorkingRegister register, String token) {
        return of(sent, register, token)
                .map(c -> new TriedFile(
                        UUID.fromString(c.name().substring(0, ID)),
                        new SpooledFile(c.name().substring(ID), c.file())));
    }

    /** Keeps a copy with its faults marked; nothing where none is wrong. */
    Optional<String> mark(WorkingRegister register, SentSheet sheet, List<SheetFault> faults) throws IOException {
        if (faults.isEmpty()) {
            return Optional.empty();
        }
        String name = prefix(register) + "marked." + sheet.format().ending();
        return Optional.of(marked.keep(login(register), name, out -> {
            try {
                sheet.mark(faults, out);
            } catch (UnreadableSheet e) {
                throw new IOException("it was read before", e);
            }
        }));
    }

    Optional<MarkedCopy> marked(WorkingRegister register, String token) {
        return of(marked, register, token);
    }

    private static Optional<MarkedCopy> of(MarkedCopies copies, WorkingRegister register, String token) {
        return copies.find(token, login(register))
                .filter(c -> c.name().startsWith(prefix(register)))
                .map(c -> new MarkedCopy(c.name().substring(prefix(register).length()), c.file()));
    }

    /** No id of a register has a slash. */
    private static String prefix(WorkingRegister register) {
        return register.id() + "/";
    }

    private static String login(WorkingRegister register) {
        return register.person().login();
    }

    /** By which the record of who did what knows a file. */
    static String digest(SpooledFile file) throws IOException {
        try (DigestInputStream in = new DigestInputStream(Files.newInputStream(file.path()), sha256())) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
