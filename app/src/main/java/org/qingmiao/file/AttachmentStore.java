package org.qingmiao.file;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.safeguard.PersonalDataReads;
import org.qingmiao.safeguard.SecretSealing;
import org.qingmiao.safeguard.audit.Audit;
import org.qingmiao.safeguard.audit.AuditEntry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files that belong to something of another room. Who may see them is not known here: the owning room judges that first,
 * by reading what they belong to under its own rights, and then opens them with {@link #reach} for the rest of its
 * transaction. Files of all other owners are not there in it; before it is said, no file is. System work sees all.
 *
 * <p>Each act leaves an entry without the name of what is sealed; the room records the act on its record itself.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class AttachmentStore {
    private final AttachmentRepository table;
    private final ContentRepository contents;
    private final SecretSealing sealing;
    private final PersonalDataReads looks;
    private final Audit audit;
    private final Clock clock;

    AttachmentStore(
            AttachmentRepository table,
            ContentRepository contents,
            SecretSealing sealing,
            PersonalDataReads looks,
            Audit audit,
            Clock clock) {
        this.table = table;
        this.contents = contents;
        this.sealing = sealing;
        this.looks = looks;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Says whose files this transaction may read and write; what was said before is taken back. The caller answers for
     * it that who acts may see this owner, and change it if files are added or removed.
     */
    public void reach(AttachmentOwner owner) {
        table.tell(owner);
    }

    /** Adds a file of the owner that was reached; equal contents are kept once. */
    public Attachment add(AttachmentOwner owner, CheckedFile file) {
        Attachment added = attachment(owner, file, false);
        table.add(added, null, contents.keep(file.content()));
        record(added);
        return added;
    }

    /**
     * The same for what is sensitive: name and content are stored sealed. Each is kept for itself, as a shared one would
     * tell that two records hold the same.
     */
    public Attachment addSealed(AttachmentOwner owner, CheckedFile file) {
        Attachment added = attachment(owner, file, true);
        byte[] name = sealing.seal(forName(added.id()), file.name().getBytes(StandardCharsets.UTF_8));
        table.add(added, name, contents.keep(sealing.seal(forContent(added.id()), file.content())));
        record(added);
        return added;
    }

    private Attachment attachment(AttachmentOwner owner, CheckedFile file, boolean sealed) {
        return new Attachment(
                UUID.randomUUID(),
                owner,
                file.name(),
                file.kind().mediaType(),
                file.content().length,
                sealed,
                ActorContext.present().name(),
                now(),
                Optional.empty());
    }

    private void record(Attachment added) {
        audit.record(AuditEntry.act("file.add", object(added), "", about(added)));
    }

    /** As long as its content is there. */
    public Optional<Attachment> find(UUID id) {
        return table.find(id).map(this::opened).filter(a -> a.removal().isEmpty());
    }

    /** Those whose content is there, the oldest first. */
    public List<Attachment> of(AttachmentOwner owner) {
        return all(owner).stream().filter(a -> a.removal().isEmpty()).toList();
    }

    /** Those, too, whose content was taken away, with who did it and when. */
    public List<Attachment> all(AttachmentOwner owner) {
        return table.of(owner).stream().map(this::opened).toList();
    }

    /**
     * The content. A look at one that is sealed asks for a purpose and leaves an entry; of others the room says whether
     * the look is one at personal data.
     *
     * @throws org.qingmiao.safeguard.PurposeMissing if one that is sealed is opened and nobody said why
     */
    public FileContent open(Attachment attachment) {
        if (attachment.sealed()) {
            look(attachment);
        }
        byte[] kept = contents.of(attachment.id()).orElseThrow(RequestProblem.NOT_THERE::exception);
        byte[] bytes = attachment.sealed() ? sealing.open(forContent(attachment.id()), kept) : kept;
        return new FileContent(attachment.name(), attachment.mediaType(), bytes);
    }

    private void look(Attachment attachment) {
        String purpose = ActorContext.present().purpose();
        if (purpose.isBlank()) {
            looks.at("file.open", object(attachment), "", about(attachment));
        } else {
            audit.record(AuditEntry.read("file.open", object(attachment), "", about(attachment), purpose));
        }
    }

    /** Takes the content away; that it was there, and who took it away and when, stays. One that is gone is left alone. */
    public void remove(Attachment attachment) {
        Optional<byte[]> content =
                table.remove(attachment.id(), ActorContext.present().name(), now());
        content.ifPresent(had -> {
            contents.dropUnused(had);
            audit.record(AuditEntry.act("file.remove", object(attachment), "", about(attachment)));
        });
    }

    /** Files go along when what they belong to moves to the place of another unit. */
    public void move(AttachmentOwner owner) {
        table.move(owner);
    }

    private Attachment opened(AttachmentRepository.Row row) {
        byte @Nullable [] name = row.sealedName();
        Attachment attachment = row.attachment();
        return name == null
                ? attachment
                : attachment.named(new String(sealing.open(forName(attachment.id()), name), StandardCharsets.UTF_8));
    }

    /** What is sealed is told by its number alone, so that the record of acts does not lead to whom it is about. */
    private static Map<String, String> about(Attachment attachment) {
        String size = Integer.toString(attachment.size());
        return attachment.sealed()
                ? Map.of("room", attachment.owner().room(), "size", size)
                : Map.of("owner", attachment.owner().id(), "name", attachment.name(), "size", size);
    }

    private static String object(Attachment attachment) {
        return "file:" + attachment.id();
    }

    private static String forName(UUID id) {
        return "attachment-name:" + id;
    }

    private static String forContent(UUID id) {
        return "attachment:" + id;
    }

    /** As the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
