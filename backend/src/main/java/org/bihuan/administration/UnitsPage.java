package org.bihuan.administration;

import static org.bihuan.administration.AdministrationPage.SYSTEM;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.bihuan.RefusedException;
import org.bihuan.people.Allowed;
import org.bihuan.people.Unit;
import org.bihuan.people.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The tree of units. */
@Controller
@RequestMapping("/administration/units")
class UnitsPage {

    /** @param mayClose whether nobody and nothing belongs to it */
    record Node(String code, String name, String kind, int people, boolean mayClose, List<Node> below) {}

    /** A unit to be added, as it was written; what is missing is empty. */
    record UnitForm(String code, String name, String kind, String parent) {

        static final UnitForm EMPTY = new UnitForm("", "", "", "");

        // Spring gives null for what a request leaves out
        @SuppressWarnings("ConstantValue")
        UnitForm {
            code = code == null ? "" : code.strip();
            name = name == null ? "" : name.strip();
            kind = kind == null ? "" : kind;
            parent = parent == null ? "" : parent;
        }
    }

    /** The unit whose new name was refused, and that name. */
    record Renaming(String code, String name) {

        static final Renaming NONE = new Renaming("", "");
    }

    private static final String HERE = "redirect:/administration/units";

    private final Units units;
    private final UnitActs acts;

    UnitsPage(Units units, UnitActs acts) {
        this.units = units;
        this.acts = acts;
    }

    @Allowed(SYSTEM)
    @GetMapping
    String units(Model model) {
        return show(UnitForm.EMPTY, Renaming.NONE, model);
    }

    @Allowed(SYSTEM)
    @PostMapping
    String add(UnitForm form, Model model, HttpServletResponse response) {
        try {
            acts.add(form.code(), form.name(), form.kind(), form.parent());
            return HERE;
        } catch (RefusedException refused) {
            Refused.say(refused, model, response);
            return show(form, Renaming.NONE, model);
        }
    }

    @Allowed(SYSTEM)
    @PostMapping("/{code}/name")
    String rename(
            @PathVariable String code,
            @RequestParam String was,
            @RequestParam String name,
            Model model,
            HttpServletResponse response) {
        try {
            acts.rename(code, was, name.strip());
            return HERE;
        } catch (RefusedException refused) {
            Refused.sayIfInvalid(refused, model, response);
            return show(UnitForm.EMPTY, new Renaming(code, name), model);
        }
    }

    @Allowed(SYSTEM)
    @PostMapping("/{code}/close")
    String close(@PathVariable String code) {
        acts.close(code);
        return HERE;
    }

    private String show(UnitForm form, Renaming renaming, Model model) {
        List<Unit> open = units.all().stream().filter(unit -> !unit.closed()).toList();
        Set<String> codes = open.stream().map(Unit::code).collect(Collectors.toSet());
        model.addAttribute("tree", below(null, open, codes));
        model.addAttribute(
                "units", open.stream().sorted(Comparator.comparing(Unit::name)).toList());
        model.addAttribute("kinds", UnitActs.KINDS.stream().sorted().toList());
        model.addAttribute("form", form);
        model.addAttribute("renaming", renaming);
        return "administration/units";
    }

    /** Whoever's unit above is closed or unknown stands at the top: nothing is lost from sight. */
    private static List<Node> below(@Nullable String parent, List<Unit> all, Set<String> codes) {
        return all.stream()
                .filter(unit ->
                        Objects.equals(codes.contains(String.valueOf(unit.parent())) ? unit.parent() : null, parent))
                .map(unit -> {
                    List<Node> below = below(unit.code(), all, codes);
                    return new Node(
                            unit.code(),
                            unit.name(),
                            unit.kind(),
                            unit.people(),
                            unit.people() == 0 && below.isEmpty(),
                            below);
                })
                .toList();
    }
}
