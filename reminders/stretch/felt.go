package stretch

// Felt is how a stretch felt, as answered after it.
type Felt string

// The answers. NotSaid is for a question that was not answered.
const (
	NotSaid Felt = ""
	Good    Felt = "good"
	Hard    Felt = "hard"
	Hurt    Felt = "hurt"
)
