package org.bihuan.security;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.bihuan.RefusedException;
import org.bihuan.people.Allowed;
import org.bihuan.people.CurrentUser;
import org.bihuan.people.Public;
import org.bihuan.people.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;

/** Calls of every sort, to try the door on. */
@TestComponent
@Controller
class Probes {

    final AtomicInteger works = new AtomicInteger();
    volatile @Nullable CountDownLatch begun;
    volatile @Nullable CountDownLatch mayEnd;

    private final CurrentUser currentUser;

    Probes(CurrentUser currentUser) {
        this.currentUser = currentUser;
    }

    record Order(String name, int amount) {}

    @SignedIn
    @PostMapping("/api/v1/probe/works")
    ResponseEntity<Map<String, Object>> work(@RequestBody Order order) throws InterruptedException {
        int number = works.incrementAndGet();
        CountDownLatch told = begun;
        CountDownLatch awaited = mayEnd;
        if (told != null && awaited != null) {
            told.countDown();
            if (!awaited.await(20, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody let it end");
            }
        }
        if (order.name().equals("lost")) {
            throw RefusedException.conflict("别人先做了。");
        }
        if (order.name().equals("wrong")) {
            throw RefusedException.invalid("name", "名称不对。");
        }
        if (order.name().equals("broken")) {
            throw new IllegalStateException("secret of the house");
        }
        return ResponseEntity.created(URI.create("/api/v1/probe/works/" + number))
                .body(Map.of("number", number, "name", order.name()));
    }

    @SignedIn
    @ResponseBody
    @PostMapping("/api/v1/probe/uploads")
    Map<String, Object> upload(@RequestPart("file") MultipartFile file) {
        return Map.of("number", works.incrementAndGet(), "size", file.getSize());
    }

    @Allowed({"intake", "dispatcher"})
    @ResponseBody
    @GetMapping("/api/v1/probe/intake")
    Map<String, String> intakeOnly() {
        return Map.of("username", currentUser.username());
    }

    @ResponseBody
    @GetMapping("/api/v1/probe/undeclared")
    String undeclared() {
        return "nobody may read this";
    }

    @Public
    @ResponseBody
    @GetMapping("/api/v1/probe/number")
    Map<String, Integer> number(@RequestParam int amount) {
        return Map.of("amount", amount);
    }

    @SignedIn
    @GetMapping("/probe")
    String page(Model model) {
        model.addAttribute("username", currentUser.username());
        return "probe";
    }

    @SignedIn
    @ResponseBody
    @PostMapping("/probe")
    String write() {
        return "written " + works.incrementAndGet();
    }
}
