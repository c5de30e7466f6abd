package org.qingmiao.register.web.record;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.qingmiao.file.Attachment;
import org.qingmiao.file.AttachmentOwner;
import org.qingmiao.file.AttachmentStore;
import org.qingmiao.file.CheckedFile;
import org.qingmiao.file.FileContent;
import org.qingmiao.register.definition.RegisterField;
import org.qingmiao.register.definition.SecrecyClass;
import org.qingmiao.register.record.OpenedRecord;
import org.qingmiao.register.record.RecordEditing;
import org.qingmiao.register.record.RecordInput;
import org.qingmiao.register.record.RecordOutcome;
import org.qingmiao.register.storage.UnitPlaces;
import org.qingmiao.register.web.record.part.RecordRequests;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The files to which fields of records point: kept with the change that names them, or not at all. */
@Component
class RecordFiles {
    private final AttachmentStore files;
    private final RecordEditing editing;
    private final UnitPlaces places;
    private final TransactionOperations transaction;

    RecordFiles(AttachmentStore files, RecordEditing editing, UnitPlaces places, TransactionOperations transaction) {
        this.files = files;
        this.editing = editing;
        this.places = places;
        this.transaction = transaction;
    }

    private AttachmentOwner owner(OpenedRecord record) {
        return new AttachmentOwner(
                "register",
                record.register().id() + "/" + record.head().key().id(),
                places.of(record.head().unit()).ord());
    }

    /** Puts a file into a field. What is sensitive is sealed. */
    RecordOutcome put(OpenedRecord record, String path, RegisterField field, CheckedFile file) {
        AttachmentOwner owner = owner(record);
        return Objects.requireNonNull(transaction.execute(status -> {
            files.reach(owner);
            boolean sealed = field.secrecy().compareTo(SecrecyClass.SENSITIVE) >= 0;
            Attachment added = sealed ? files.addSealed(owner, file) : files.add(owner, file);
            Map<String, Object> cells = Map.of(path, added.id().toString());
            RecordOutcome outcome = editing.change(
                    record, new RecordInput(cells, record.head().version(), Optional.empty(), Optional.empty()));
            if (!(outcome instanceof RecordOutcome.Done)) {
                status.setRollbackOnly();
            }
            return outcome;
        }));
    }

    /** The file in a field that the reader sees; nothing if there is none. */
    Optional<FileContent> open(OpenedRecord record, String path) {
        AttachmentOwner owner = owner(record);
        return Optional.ofNullable(record.shown().get(path))
                .flatMap(id -> RecordRequests.uuid(id.toString()))
                .flatMap(id -> Objects.requireNonNull(transaction.execute(status -> {
                    files.reach(owner);
                    return files.find(id).map(files::open);
                })));
    }
}
