package org.qingmiao.register.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.qingmiao.exchange.Table;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;
import org.qingmiao.register.definition.Register;
import org.qingmiao.register.definition.RegisterField;
import org.qingmiao.register.definition.Section;

/**
 * Every column with its class, owner, ground and retention, as the Personal Information Protection Law asks of who
 * processes data (article 51; LEGAL-REQUIREMENTS R1, R29): a list to be handed to whoever checks.
 */
final class FieldCatalogue {
    private static final List<String> COLUMNS = List.of(
            "register", "section", "field", "name", "type", "class", "required", "why", "owner", "ground", "years");

    private FieldCatalogue() {}

    static Table of(Iterable<Register> registers, Lang lang) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        registers.forEach(register -> register.sections()
                .values()
                .forEach(section ->
                        section.fields().values().forEach(field -> rows.add(row(register, section, field, lang)))));
        return new Table(Messages.in(lang, "registers.catalogue"), COLUMNS, rows);
    }

    private static List<@Nullable Object> row(Register register, Section section, RegisterField field, Lang lang) {
        return List.<@Nullable Object>of(
                register.id(),
                section.id(),
                field.id(),
                field.label().in(lang),
                field.kind().written(),
                field.secrecy().name().toLowerCase(Locale.ROOT),
                field.required().isPresent() ? 1 : 0,
                field.why().orElse(section.why()).in(lang),
                register.ground().responsible().orElse(String.join(" ", register.keptBy())),
                register.ground().law(),
                register.ground().keep().years());
    }
}
