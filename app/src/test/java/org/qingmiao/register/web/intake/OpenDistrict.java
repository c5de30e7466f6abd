package org.qingmiao.register.web.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qingmiao.StartedPlatform;
import org.qingmiao.WebVisitor;
import org.qingmiao.demo.Demo;
import org.qingmiao.plan.compiler.SeededPack;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.platform.TestDatabase;
import org.qingmiao.register.loaded.LaidOutDatabase;
import org.qingmiao.register.right.DutyGrant;
import org.qingmiao.register.right.DutyGrants;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An invented district with the delivered registers, a protection centre, a police station and an office for food: {@code
 * leader} leads the centre, {@code street} is at the police’s desk, {@code office} investigates, {@code stats} agrees,
 * {@code reporter} regulates food, {@code worker} has to report, {@code approver} cares for places of children.
 */
final class OpenDistrict {
    static final String HOME = "/public/registers";
    static final String HARM = HOME + "/mandatory-reporting/new";
    static final String FOOD = HOME + "/food-complaint/new";

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"(asked|key|unit)\" value=\"([^\"]*)\"");
    private static final Pattern CODE = Pattern.compile("class=\"receipt\">([2-9A-Z]{12})<");
    private static final OpenDistrict SHARED = new OpenDistrict();

    final TestDatabase database = LaidOutDatabase.fresh();
    final StartedPlatform platform;
    private int addresses;

    private OpenDistrict() {
        platform = StartedPlatform.on(database, pack());
        platform.bean(Demo.class).fill();
        duty("leader", "centre-lead", "centre");
        duty("street", "police-desk", "station");
        duty("office", "police-investigator", "station");
        duty("stats", "police-lead", "station");
        duty("reporter", "food-regulator", "food");
        duty("worker", "duty-reporter", "centre");
        duty("approver", "venue-office", "north");
    }

    static OpenDistrict shared() {
        return SHARED;
    }

    private static Path pack() {
        try {
            Path all = Files.createTempDirectory("open");
            SeededPack.copy(Path.of("../packs/china-children"), all.resolve("china-children"));
            Path folder = all.resolve("tiny");
            SeededPack.copy(Path.of("src/test/packs/tiny"), folder);
            Path head = folder.resolve("pack.yaml");
            Files.writeString(head, Files.readString(head).replace("uses: []", "uses: [china-children]"));
            Path kinds = folder.resolve("units/kinds.yaml");
            Files.writeString(kinds, Files.readString(kinds) + """
                - { id: protection-centre, name: { zh: 保护中心, en: Protection centre } }
                - { id: police-station, name: { zh: 派出所, en: Police station } }
                """);
            Files.writeString(folder.resolve("units/protection.yaml"), """
                - { id: centre, kind: protection-centre, parent: liuxi, name: { zh: 示例保护中心, en: Centre }, synthetic: true }
                - { id: station-2, kind: police-station, parent: liuxi, name: { zh: 空派出所, en: Empty }, synthetic: true }
                - { id: station, kind: police-station, parent: liuxi, name: { zh: 示例派出所, en: Station }, synthetic: true }
                - { id: food, kind: department, parent: liuxi, name: { zh: 示例市监局, en: Food }, synthetic: true }
                """);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void duty(String login, String duty, String unit) {
        DutyGrants grants = platform.bean(DutyGrants.class);
        assertThat(ActorContext.as("admin", () -> grants.give(login, duty, unit, Optional.empty())))
                .isEqualTo(DutyGrants.Given.DONE);
    }

    /** While nobody holds a duty. */
    void without(String duty, Runnable act) {
        DutyGrants grants = platform.bean(DutyGrants.class);
        List<DutyGrant> held = ActorContext.as("admin", grants::running).stream()
                .filter(grant -> grant.duty().equals(duty))
                .toList();
        assertThat(held).isNotEmpty();
        held.forEach(grant -> ActorContext.as("admin", () -> grants.take(grant.id())));
        try {
            act.run();
        } finally {
            held.forEach(grant -> duty(grant.login(), duty, grant.unit()));
        }
    }

    /** Somebody from a network of their own. */
    WebVisitor citizen() {
        return citizen("203.0.113." + ++addresses);
    }

    WebVisitor citizen(String address) {
        return new WebVisitor(platform.port(), address);
    }

    WebVisitor signedIn(String login) {
        return WebVisitor.signedIn(platform.port(), login);
    }

    /** Sees every row and every table. */
    JdbcClient owner() {
        return JdbcClient.create(database.ownerDataSource());
    }

    int count(String table) {
        return owner().sql("SELECT count(*)::int FROM " + table)
                .query(Integer.class)
                .single();
    }

    /**
     * Sends a form with what stands hidden in it.
     *
     * @param fields by their paths, a part behind {@code ~}
     */
    static WebVisitor.Answer send(WebVisitor who, String path, String page, Map<String, String> fields) {
        List<Map.Entry<String, String>> all = new ArrayList<>();
        HIDDEN.matcher(page).results().forEach(h -> all.add(Map.entry(h.group(1), h.group(2))));
        fields.forEach((name, value) -> all.add(Map.entry(name.contains(".") ? "f." + name : name, value)));
        return who.post(path, page, all);
    }

    /** Opens a form and sends it. */
    static WebVisitor.Answer fill(WebVisitor who, String path, Map<String, String> fields) {
        WebVisitor.Answer page = who.get(path);
        assertThat(page.status()).as(page.body()).isEqualTo(200);
        return send(who, path.replaceAll("\\?.*", ""), page.body(), fields);
    }

    /** The code that an answer hands out. */
    static String code(WebVisitor.Answer answer) {
        Matcher code = CODE.matcher(answer.body());
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(code.find()).as(answer.body()).isTrue();
        return code.group(1);
    }

    static WebVisitor.Answer follow(WebVisitor who, String code) {
        return who.post(HOME + "/receipt", who.get(HOME + "/receipt").body(), Map.of("code", code));
    }

    /** The record that was made last; its id. */
    String last(String register) {
        return owner().sql("SELECT id::text FROM register.\"" + register + "\" ORDER BY created_at DESC LIMIT 1")
                .query(String.class)
                .single();
    }
}
