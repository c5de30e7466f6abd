package org.qingmiao.register.intake;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qingmiao.register.definition.Section;
import org.qingmiao.register.record.kept.KeptRegister;
import org.qingmiao.register.right.PublicForm;

/** A register to whose records, which the public knows by name, the public may add rows. */
public record PlaceForm(KeptRegister kept, PublicForm form) {
    public String id() {
        return kept.id();
    }

    /** Those of which a row may be added. */
    public List<Section> sections() {
        return form.added();
    }

    /** One of them. */
    public Optional<Section> section(String id) {
        return sections().stream().filter(s -> s.id().equals(id)).findFirst();
    }

    /**
     * A record that the public knows.
     *
     * @param unit that keeps it
     */
    public record Place(UUID id, String name, String unit) {}
}
