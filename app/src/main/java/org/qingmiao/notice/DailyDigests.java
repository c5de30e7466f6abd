package org.qingmiao.notice;

import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.LocalTime;
import org.qingmiao.platform.Job;
import org.qingmiao.safeguard.Accounts;
import org.springframework.stereotype.Component;

/** One mail a day to who wants it, if there is something to say. */
@Component
class DailyDigests implements Job {
    private static final LocalTime MORNING = LocalTime.of(7, 30);

    private final Accounts accounts;
    private final PreferenceTable preferences;
    private final DigestLetters letters;
    private final Deliveries deliveries;
    private final MailChannel mail;

    DailyDigests(
            Accounts accounts,
            PreferenceTable preferences,
            DigestLetters letters,
            Deliveries deliveries,
            MailChannel mail) {
        this.accounts = accounts;
        this.preferences = preferences;
        this.letters = letters;
        this.deliveries = deliveries;
        this.mail = mail;
    }

    @Override
    public String name() {
        return "digests";
    }

    @Override
    public Schedule schedule() {
        return new Daily(Letters.ZONE, MORNING);
    }

    @Override
    public void run() {
        if (mail.isOn()) {
            for (String login : preferences.daily()) {
                accounts.find(login).flatMap(letters::of).ifPresent(deliveries::add);
            }
        }
    }
}
