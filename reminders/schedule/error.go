package schedule

import (
	"fmt"
	"strings"
)

// shownExpr is how many bytes of a refused expression an error repeats; enough for any honest one.
const shownExpr = 80

// Error says why an expression was refused, where in it, and what to write instead.
type Error struct {
	Expr    string // the expression as given
	Field   string // "minute", "hour", "day of month", "month", "weekday", "zone", "interval"; empty for the whole
	Problem string // what is wrong, in words
	Remedy  string // what to write instead, as an order: "write 0 or SUN"
}

// Error joins the parts into one line.
func (e *Error) Error() string {
	expr := e.Expr
	if len(expr) > shownExpr {
		expr = strings.ToValidUTF8(expr[:shownExpr], "") + "…"
	}
	where := ""
	if e.Field != "" {
		where = e.Field + ": "
	}
	return fmt.Sprintf("schedule %q: %s%s; %s", expr, where, e.Problem, e.Remedy)
}
