package org.qingmiao.register.web.record.part;

import org.qingmiao.org.OrgUnits;
import org.qingmiao.page.PersonNames;
import org.qingmiao.platform.Text;
import org.qingmiao.register.intake.FollowedReports.Told;
import org.qingmiao.register.record.kept.KeptRegister;
import org.springframework.stereotype.Component;

/** What somebody follows of what they sent, in words. Children and records that it names are not told. */
@Component
public class ReceiptWords {
    private final OrgUnits units;
    private final PersonNames people;

    ReceiptWords(OrgUnits units, PersonNames people) {
        this.units = units;
        this.people = people;
    }

    /** One thing of it. */
    public Text says(KeptRegister register, Told told) {
        return switch (told) {
            case Told.InState state -> state.label();
            case Told.InField field ->
                new ValueWords(register.catalogue().tables(), units.tree(), people, (kind, id) -> Text.same("—"))
                        .of(field.field(), field.cell());
        };
    }
}
