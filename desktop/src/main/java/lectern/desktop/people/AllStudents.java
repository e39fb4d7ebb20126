package lectern.desktop.people;

import java.util.ArrayList;
import java.util.List;
import lectern.desktop.task.Progress;
import lectern.model.client.LecternClient;
import lectern.model.roster.Student;
import lectern.model.roster.StudentFilter;
import lectern.model.wire.Page;

/** All students who fit a filter, page after page. */
final class AllStudents {
    private static final int LONGEST_PAGE = 100;

    private AllStudents() {}

    static List<Student> fetch(LecternClient client, StudentFilter filter, Progress progress) {
        List<Student> all = new ArrayList<>();
        Page<Student> page;
        int next = 1;
        do {
            page = client.roster().list(page(filter, next++));
            all.addAll(page.items());
            progress.report(all.size(), page.pagination().total());
        } while (page.pagination().hasNext());
        return all;
    }

    private static StudentFilter page(StudentFilter filter, int page) {
        return new StudentFilter(
                page,
                LONGEST_PAGE,
                filter.search(),
                filter.group(),
                filter.classroomId(),
                filter.archived(),
                filter.importId());
    }
}
