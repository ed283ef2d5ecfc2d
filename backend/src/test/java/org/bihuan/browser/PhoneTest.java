package org.bihuan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.bihuan.attachment.Attachment;
import org.bihuan.attachment.Attachments;
import org.bihuan.test.Answers;
import org.bihuan.test.HouseStory;
import org.bihuan.test.Journey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A safety officer in a workshop: one hand, a small screen, a network that comes and goes. */
@BrowserTest
class PhoneTest extends HouseStory {

    @LocalServerPort
    private int port;

    @Autowired
    private Attachments attachments;

    private Chromium chromium;

    @BeforeAll
    void open() {
        chromium = Chromium.start();
    }

    @AfterAll
    void close() {
        chromium.close();
    }

    private Visitor visitor(String username, int width) {
        return new Visitor(chromium, port, username, width).signIn();
    }

    @Test
    void a_page_killed_while_typing_loses_nothing_not_even_its_files() {
        Journey journey = world.aCase().open().complete("task_accept", Answers.supplement());
        String place = "/cases/" + journey.number();

        try (Visitor textile = visitor("ent-textile", 390)) {
            textile.go(place).attach("补充的照片或资料", Photos.jpeg("储存间.jpg"));
            textile.page().getByLabel("补充说明").pressSequentially("原料仓库的清单");
        }

        try (Visitor textile = visitor("ent-textile", 320)) {
            textile.go(place);
            assertThat(textile.page().getByLabel("补充说明").inputValue()).isEqualTo("原料仓库的清单");
            assertThat(textile.text()).contains("已恢复 09:00 保存的草稿。", "储存间.jpg");
            textile.look().send();
        }

        assertThat(journey.value("reply").asText()).isEqualTo("原料仓库的清单");
        assertThat(journey.open()).containsExactly("task_accept");
    }

    @Test
    void a_request_begun_and_lost_is_found_again_at_home() {
        try (Visitor logistics = visitor("ent-logistics", 390)) {
            Page page = logistics.go("/cases/new").page();
            page.getByLabel("遇到了什么问题").pressSequentially("叉车充电间通风不好");
            page.getByText("草稿已自动保存").waitFor();
        }

        try (Visitor logistics = visitor("ent-logistics", 320)) {
            Page page = logistics.go("/").look().page();
            Locator begun = page.getByText("没有提交的需求，接着填");
            assertThat(begun.boundingBox().height).as("on one line").isLessThan(32);
            begun.click();
            Chromium.ready(page);
            assertThat(page.getByLabel("遇到了什么问题").inputValue()).isEqualTo("叉车充电间通风不好");
            page.getByText("不用草稿，重新填写").click();
            page.getByText("确定删除草稿").click();
            page.locator("[data-discard]").waitFor(Visitor.gone());
            assertThat(logistics.go("/").text()).doesNotContain("没有提交的需求");
        }
    }

    @Test
    void without_a_network_a_page_says_so_and_saves_when_it_is_back() {
        try (Visitor logistics = visitor("ent-logistics", 390)) {
            Journey journey = world.aCase().by(world.otherEnterprise()).open();
            Page page = logistics
                    .go("/cases/" + journey.number() + "/actions/withdraw")
                    .page();
            BrowserContext network = page.context();

            network.setOffline(true);
            logistics.fill("为什么撤回", "车间里没有信号");
            page.getByText("网络不通，草稿还没有保存").waitFor();
            network.setOffline(false);
            page.getByText("草稿已自动保存").waitFor();
            logistics.forgiveBrokenNetwork();

            page.reload();
            Chromium.ready(page);
            assertThat(page.getByLabel("为什么撤回").inputValue()).isEqualTo("车间里没有信号");
            page.getByText("不用草稿，重新填写").click();
            page.getByText("确定删除草稿").click();
            page.locator("[data-discard]").waitFor(Visitor.gone());
            Chromium.ready(page);
            assertThat(page.getByLabel("为什么撤回").inputValue()).isEmpty();
            assertThat(stored(page)).isEmpty();
        }
    }

    @Test
    void a_large_photo_is_made_smaller_and_goes_on_where_the_network_broke() {
        Journey journey = world.aCase().open().complete("task_accept", Answers.supplement());
        byte[] large = Photos.fromACamera();

        try (Visitor textile = visitor("ent-textile", 390)) {
            Page page = textile.go("/cases/" + journey.number()).page();
            AtomicInteger pieces = new AtomicInteger();
            // the second piece finds no network, and neither does the question how far it came
            page.route("**/uploads/*", route -> {
                boolean broken = pieces.incrementAndGet() == 2;
                if (broken) {
                    route.abort("internetdisconnected");
                } else {
                    route.resume();
                }
            });
            page.locator("input[type=file]").setInputFiles(new FilePayload("罐区.png", "image/png", large));
            page.getByText("网络不通，联网后接着传").waitFor();
            page.locator(".file a").waitFor();
            textile.forgiveBrokenNetwork();
            textile.fill("补充说明", "罐区照片");
            textile.send();
        }

        Attachment photo = attachments.ofCase(journey.number()).get(0);
        assertThat(photo.name()).isEqualTo("罐区.jpg");
        assertThat(photo.size()).isLessThan(large.length / 2);
        assertThat(size(photo)).isEqualTo("2000x1500");
    }

    private String size(Attachment photo) {
        try (InputStream content = attachments.open(photo.id()).getInputStream()) {
            BufferedImage image = ImageIO.read(content);
            return image.getWidth() + "x" + image.getHeight();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void every_page_of_an_enterprise_is_made_for_a_thumb() {
        Journey journey = world.aCase().open();
        journey.untilConfirmation();
        List<String> pages = List.of(
                "/", "/cases/new", "/cases/" + journey.number(), "/notices", "/cases/" + journey.number() + "/print");

        List<String> small = new ArrayList<>();
        for (int width : new int[] {390, 320}) {
            try (Visitor textile = visitor("ent-textile", width)) {
                for (String address : pages) {
                    Page page = textile.go(address).page();
                    Chromium.smallTargets(page).forEach(one -> small.add(width + " " + address + " " + one));
                }
            }
        }

        assertThat(small).isEmpty();
    }

    @Test
    void the_form_helps_with_the_right_keyboard_and_at_the_first_mistake() {
        try (Visitor textile = visitor("ent-textile", 320)) {
            Page page = textile.go("/cases/new").page();
            Locator phone = page.getByLabel("联系电话");
            assertThat(phone.getAttribute("inputmode")).isEqualTo("tel");
            assertThat(phone.getAttribute("autocomplete")).isEqualTo("tel");

            textile.pick("需要哪方面的帮助", "用电安全");
            page.locator("[data-send]").click();
            page.locator("[data-problems]").waitFor();

            assertThat(page.evaluate("document.activeElement.id").toString()).endsWith("Field_description");
            assertThat(
                            (boolean)
                                    page.evaluate(
                                            "document.activeElement.getBoundingClientRect().bottom < document.querySelector('.form-foot').getBoundingClientRect().top"))
                    .isTrue();
            textile.look();
        }
    }

    @Test
    void the_house_can_stand_on_a_home_screen() {
        try (Visitor stranger = new Visitor(chromium, port, "nobody", 390)) {
            Page page = stranger.go("/sign-in").page();
            String icons = (String)
                    page.evaluate(
                            """
                    async () => {
                      const address = document.querySelector('link[rel=manifest]').href;
                      const manifest = await (await fetch(address)).json();
                      const sizes = await Promise.all(manifest.icons.filter(icon => icon.type === 'image/png').map(async icon => {
                        const image = await createImageBitmap(await (await fetch(new URL(icon.src, address))).blob());
                        return `${image.width}x${image.height}` === icon.sizes ? icon.purpose ?? 'any' : icon.src;
                      }));
                      return [manifest.display, manifest.start_url, ...sizes].join(' ');
                    }""");

            assertThat(icons).isEqualTo("standalone / any any maskable");
            stranger.look();
        }
    }

    @Test
    void the_sheet_leads_whoever_holds_it_to_the_progress() {
        Journey journey = world.aCase().open();
        journey.untilVisit();
        String code;

        try (Visitor textile = visitor("ent-textile", 390)) {
            textile.go("/cases/" + journey.number()).look();
            code = textile.page().locator(".tracking-code b").innerText();
            textile.page().getByText("打印服务单").click();
            textile.page().waitForURL("**/print");
            assertThat(textile.look().text()).contains(journey.number(), code, "晋江市应急管理局", "接单");
        }

        try (Visitor stranger = new Visitor(chromium, port, "nobody", 390)) {
            stranger.go("/track/" + journey.number()).look();
            stranger.page().getByLabel("查询码").fill("AAAA-AAAA");
            stranger.page()
                    .getByText("查询", new Page.GetByTextOptions().setExact(true))
                    .click();
            stranger.page().locator("[role=alert]").waitFor();
            stranger.forgive(404);
            stranger.look().page().getByLabel("查询码").fill(code.toLowerCase());
            stranger.page().keyboard().press("Enter");
            stranger.page().getByText("下一步：“上门服务”").waitFor();
            stranger.look();
        }
    }

    @Test
    void who_signs_in_again_in_another_window_goes_on_here_and_somebody_else_does_not() {
        Journey journey = world.aCase().by(world.otherEnterprise()).open();
        try (Visitor logistics = visitor("ent-logistics", 390)) {
            Page page = logistics
                    .go("/cases/" + journey.number() + "/actions/withdraw")
                    .page();
            page.context().clearCookies();
            logistics.fill("为什么撤回", "登录过期了");
            page.getByText("请在新窗口重新登录").waitFor();

            logistics.signInElsewhere("ent-textile");
            logistics.fill("为什么撤回", "登录过期了，换了人");
            page.getByText("页面已过期").waitFor();
            logistics.signInElsewhere("ent-logistics");
            logistics.fill("为什么撤回", "登录过期了，又登录了");
            page.getByText("草稿已自动保存").waitFor();

            logistics.forgive(401);
            logistics.forgive(403);
            logistics.forgive(404);
            logistics.send();
        }

        assertThat(journey.outcome()).isEqualTo("withdrawn");
    }

    /** Whatever scripts have put into the browser's own stores. */
    private static List<?> stored(Page page) {
        return (List<?>)
                page.evaluate(
                        """
                async () => [...Object.keys(localStorage), ...Object.keys(sessionStorage), ...await caches.keys(),
                  ...(await indexedDB.databases()).map(one => one.name)]""");
    }
}
