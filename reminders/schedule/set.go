package schedule

import "math/bits"

// set holds small numbers, 0 to 59, as bits.
type set uint64

func (s set) has(n int) bool   { return s&(1<<n) != 0 }
func (s set) with(n int) set   { return s | 1<<n }
func (s set) count() int       { return bits.OnesCount64(uint64(s)) }
func (s set) full(r rule) bool { return s.count() == r.max-r.min+1 }

// list returns the numbers in rising order.
func (s set) list() []int {
	numbers := make([]int, 0, s.count())
	for rest := uint64(s); rest != 0; rest &= rest - 1 {
		numbers = append(numbers, bits.TrailingZeros64(rest))
	}
	return numbers
}

// progression returns the step between the numbers when it is the same all along. Two numbers always have one.
func progression(numbers []int) (step int, ok bool) {
	if len(numbers) < 2 {
		return 0, false
	}
	step = numbers[1] - numbers[0]
	for i := 2; i < len(numbers); i++ {
		if numbers[i]-numbers[i-1] != step {
			return 0, false
		}
	}
	return step, true
}

// span is a run of neighbouring numbers, both ends included.
type span struct{ from, to int }

// runs splits rising numbers into runs of neighbours.
func runs(numbers []int) []span {
	var spans []span
	for _, n := range numbers {
		if last := len(spans) - 1; last >= 0 && spans[last].to+1 == n {
			spans[last].to = n
			continue
		}
		spans = append(spans, span{n, n})
	}
	return spans
}
