package lectern.desktop.report;

import lectern.desktop.page.Place;

/** The school in figures. */
public record ReportsPlace() implements Place {
    @Override
    public String room() {
        return "report";
    }
}
