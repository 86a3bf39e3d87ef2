// Package simulate plays a scenario with the real core: "what would have happened on Monday?" A file says when the person
// was idle, in a call or pressed Start, when the machine slept and who set its clock; the answer is what the program would
// have done, line by line, without waiting.
//
// It decides nothing. Schedules, rules and settings are those of the resident; all that is played here is the world around
// them: the loop that wakes at [reminders.Rules.Wake], the window that a stretch plays in, the machine and the person.
//
// Three decisions took an argument. Times in a file are what the person's clock shows at that moment: after the clock was
// set they go on from there. An event at the very moment at which a break falls due comes first ("in a call from 10:00"),
// unless it answers a break or ends an absence ("start at 10:00"). And a stretch that was begun plays to its end, as it does
// in the window, unless the file ends it.
//
// It is pure and may import reminders and below. Test it with scenario files; nothing waits.
package simulate
