package lectern.model.classroom;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Leaves a classroom (003). */
public record LeaveRequest(@NotBlank @Size(max = 64) String classroomId) {}
