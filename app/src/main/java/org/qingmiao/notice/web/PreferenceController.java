package org.qingmiao.notice.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.qingmiao.notice.NoticeKindNames;
import org.qingmiao.notice.Preference;
import org.qingmiao.notice.PreferenceChanges;
import org.qingmiao.notice.delivery.MailChannel;
import org.qingmiao.notice.delivery.RandomSecret;
import org.qingmiao.page.Languages;
import org.qingmiao.page.NavigationSection;
import org.qingmiao.page.PageHead;
import org.qingmiao.page.PageRenderer;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.platform.Text;
import org.qingmiao.safeguard.RequiresFreshSignIn;
import org.qingmiao.safeguard.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** How one wants to be told. */
@Controller
class PreferenceController {
    private static final Set<String> DONE = Set.of("saved", "sent", "confirmed", "stale");

    private final PreferenceChanges preferenceChanges;
    private final MailChannel mail;
    private final RequiresFreshSignIn fresh;
    private final PageRenderer pageRenderer;

    PreferenceController(
            PreferenceChanges preferenceChanges,
            MailChannel mail,
            RequiresFreshSignIn fresh,
            PageRenderer pageRenderer) {
        this.preferenceChanges = preferenceChanges;
        this.mail = mail;
        this.fresh = fresh;
        this.pageRenderer = pageRenderer;
    }

    @GetMapping("/me/notices")
    View page(
            @RequestParam(defaultValue = "") String done,
            @RequestParam(defaultValue = "") String proof,
            HttpServletRequest request) {
        Preference kept = preferenceChanges.of(login());
        Lang lang = kept.mail().isEmpty() ? Languages.of(request) : kept.lang();
        Preference shown = new Preference(kept.mail(), kept.confirmed(), kept.rhythm(), lang, kept.muted());
        Optional<Text> said = DONE.contains(done) ? Optional.of(Messages.of("notice.me." + done)) : Optional.empty();
        return page(shown, kept, proof, said, Optional.empty());
    }

    @PostMapping("/me/notices")
    View save(
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "each") String rhythm,
            @RequestParam(defaultValue = "zh") String language,
            @RequestParam(defaultValue = "") List<String> mailed,
            HttpServletRequest request,
            HttpServletResponse response) {
        String login = login();
        // Where mail goes is where a stranger at an open computer would lead it.
        if (!address.strip().equals(preferenceChanges.of(login).mail()) && !fresh.isFresh(request)) {
            return fresh.ask(request, response, "/me/notices");
        }
        Set<String> muted = new TreeSet<>(preferenceChanges.kinds(login));
        mailed.forEach(muted::remove);
        Preference.Rhythm when =
                Preference.Rhythm.of(rhythm).orElseThrow(() -> RequestProblem.UNKNOWN_VALUE.at("rhythm", rhythm));
        Preference given = new Preference(address.strip(), false, when, Lang.of(language), muted);
        return switch (preferenceChanges.keep(login, given)) {
            case KEPT -> new RedirectView("/me/notices?done=saved");
            case CONFIRMATION_SENT -> new RedirectView("/me/notices?done=sent");
            case NOT_AN_ADDRESS -> wrong(given, "notice.me.not_an_address");
            case TOO_MANY -> wrong(given, "notice.me.too_many");
        };
    }

    private View wrong(Preference given, String problem) {
        return page(given, given, "", Optional.empty(), Optional.of(Messages.of(problem)));
    }

    @PostMapping("/me/notices/confirm")
    View confirm(@RequestParam String proof) {
        boolean right = preferenceChanges.confirm(login(), new RandomSecret(proof));
        return new RedirectView("/me/notices?done=" + (right ? "confirmed" : "stale"));
    }

    private View page(Preference shown, Preference kept, String proof, Optional<Text> done, Optional<Text> problem) {
        List<PreferencesView.Kind> kinds = preferenceChanges.kinds(login()).stream()
                .map(k -> new PreferencesView.Kind(
                        k, NoticeKindNames.of(k), !shown.muted().contains(k)))
                .toList();
        PreferencesView model = new PreferencesView(
                mail.isOn(),
                shown.mail(),
                shown.confirmed(),
                !kept.mail().isEmpty() && !kept.confirmed() && problem.isEmpty(),
                shown.rhythm().id(),
                shown.lang() == Lang.EN ? "en" : "zh",
                kinds,
                proof,
                done,
                problem);
        HttpStatus status = problem.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        return pageRenderer.page(
                "notice/preferences",
                PageHead.of(Messages.of("page.me.notices"), NavigationSection.NONE),
                model,
                status);
    }

    private static String login() {
        return SignedIn.needed().login();
    }
}
