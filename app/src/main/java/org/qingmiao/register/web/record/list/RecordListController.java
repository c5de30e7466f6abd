package org.qingmiao.register.web.record.list;

import jakarta.servlet.http.HttpServletRequest;
import org.qingmiao.exchange.TableFile;
import org.qingmiao.exchange.sheet.SheetFormat;
import org.qingmiao.page.Languages;
import org.qingmiao.page.PageRenderer;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.register.record.kept.WorkingRegister;
import org.qingmiao.register.web.record.part.RecordRequests;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** The records of a register in a list, by state and by place, and as files. */
@Controller
class RecordListController {
    private final RecordRequests requests;
    private final RecordListComposer lists;
    private final BoardComposer boards;
    private final TilesComposer tiles;
    private final RecordExport export;
    private final PageRenderer pageRenderer;

    RecordListController(
            RecordRequests requests,
            RecordListComposer lists,
            BoardComposer boards,
            TilesComposer tiles,
            RecordExport export,
            PageRenderer pageRenderer) {
        this.requests = requests;
        this.lists = lists;
        this.boards = boards;
        this.tiles = tiles;
        this.export = export;
        this.pageRenderer = pageRenderer;
    }

    @GetMapping("/registers/{id}")
    View list(@PathVariable String id, HttpServletRequest request) {
        WorkingRegister register = requests.register(request, id);
        return pageRenderer.page(
                "register/list/list", RecordRequests.head(register), lists.of(register, ListRequest.of(request)));
    }

    /** The same records by state. */
    @GetMapping("/registers/{id}/board")
    View board(@PathVariable String id, HttpServletRequest request) {
        WorkingRegister register = requests.register(request, id);
        return pageRenderer.page(
                "register/list/board", RecordRequests.head(register), boards.of(register, ListRequest.of(request)));
    }

    /** The same records by where they are kept. */
    @GetMapping("/registers/{id}/map")
    View map(@PathVariable String id, HttpServletRequest request) {
        WorkingRegister register = requests.register(request, id);
        return pageRenderer.page(
                "register/list/map",
                RecordRequests.head(register),
                tiles.of(register, ListRequest.of(request), Languages.of(request)));
    }

    @GetMapping("/registers/{id}/records.{format:csv|xlsx}")
    ResponseEntity<byte[]> export(@PathVariable String id, @PathVariable String format, HttpServletRequest request) {
        WorkingRegister register = requests.register(request, id);
        if (!register.access().exports() || register.access().exportSecond().isPresent()) {
            throw RequestProblem.NOT_ALLOWED.exception();
        }
        byte[] sheet = export.of(
                register,
                lists.query(register, ListRequest.of(request)),
                format.equals("csv") ? SheetFormat.CSV : SheetFormat.XLSX,
                Languages.of(request));
        return TableFile.file(id + "." + format, sheet);
    }
}
