package org.bihuan.administration;

import static org.bihuan.administration.AdministrationPage.SYSTEM;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
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

    private final Units units;
    private final UnitActs acts;

    UnitsPage(Units units, UnitActs acts) {
        this.units = units;
        this.acts = acts;
    }

    @Allowed(SYSTEM)
    @GetMapping
    String units(Model model) {
        List<Unit> open = units.all().stream().filter(unit -> !unit.closed()).toList();
        Set<String> codes = open.stream().map(Unit::code).collect(Collectors.toSet());
        model.addAttribute("tree", below(null, open, codes));
        model.addAttribute(
                "units", open.stream().sorted(Comparator.comparing(Unit::name)).toList());
        model.addAttribute("kinds", UnitActs.KINDS.stream().sorted().toList());
        return "administration/units";
    }

    @Allowed(SYSTEM)
    @PostMapping
    String add(
            @RequestParam String code,
            @RequestParam String name,
            @RequestParam String kind,
            @RequestParam(defaultValue = "") String parent) {
        acts.add(code.strip(), name.strip(), kind, parent);
        return "redirect:/administration/units";
    }

    @Allowed(SYSTEM)
    @PostMapping("/{code}/name")
    String rename(@PathVariable String code, @RequestParam String was, @RequestParam String name) {
        acts.rename(code, was, name.strip());
        return "redirect:/administration/units";
    }

    @Allowed(SYSTEM)
    @PostMapping("/{code}/close")
    String close(@PathVariable String code) {
        acts.close(code);
        return "redirect:/administration/units";
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
