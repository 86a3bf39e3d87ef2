package raster

import "posturebreak/app/figure/internal/mesh"

// oversample is the number of samples per pixel, each way.
const oversample = 2

// farAway is the depth of a sample nothing was drawn on.
const farAway = float32(1e9)

// sample packs what is seen at a sample: material 8, light 8, paint 8, group 8 bits.
// 0 is nothing.
type sample uint32

func (s sample) material() mesh.Material { return mesh.Material(s >> 24) }
func (s sample) light() uint32           { return uint32(s) >> 16 & 255 }
func (s sample) paint() uint32           { return uint32(s) >> 8 & 255 }
func (s sample) group() mesh.Group       { return mesh.Group(s & 255) }

// sameSurface masks what two samples must share to be shaded once: material and group.
const sameSurface = 0xff0000ff

// buffer is the picture before shading: per sample a depth and what is seen.
type buffer struct {
	w, h  int // samples
	depth []float32
	seen  []sample
	lo    []int32 // touched columns of each row; hi < lo when none
	hi    []int32
}

// resize gives the buffer w by h samples, cleared. It keeps memory that is large enough.
func (b *buffer) resize(w, h int) {
	b.w, b.h = w, h
	if cap(b.depth) < w*h {
		b.depth, b.seen = make([]float32, w*h), make([]sample, w*h)
	}
	b.depth, b.seen = b.depth[:w*h], b.seen[:w*h]
	if cap(b.lo) < h {
		b.lo, b.hi = make([]int32, h), make([]int32, h)
	}
	b.lo, b.hi = b.lo[:h], b.hi[:h]
	for i := range b.depth {
		b.depth[i] = farAway
	}
	clear(b.seen)
	for y := range b.lo {
		b.lo[y], b.hi[y] = int32(w), -1
	}
}

// touched returns the number of samples between the touched columns of all rows.
func (b *buffer) touched() (n int) {
	for y := range b.lo {
		n += max(int(b.hi[y])-int(b.lo[y])+1, 0)
	}
	return n
}

// snapshot is a copy of the touched part of a buffer: the things that never move.
type snapshot struct {
	depth  []float32
	seen   []sample
	lo, hi []int32
}

// keep copies what is in b.
func (s *snapshot) keep(b *buffer) {
	if n := b.touched(); cap(s.depth) < n {
		s.depth, s.seen = make([]float32, 0, n), make([]sample, 0, n)
	}
	s.depth, s.seen = s.depth[:0], s.seen[:0]
	s.lo, s.hi = append(s.lo[:0], b.lo...), append(s.hi[:0], b.hi...)
	for y := range b.h {
		if from, to := y*b.w+int(b.lo[y]), y*b.w+int(b.hi[y])+1; to > from {
			s.depth = append(s.depth, b.depth[from:to]...)
			s.seen = append(s.seen, b.seen[from:to]...)
		}
	}
}

// restore clears what was drawn into b since and brings the snapshot back.
func (s *snapshot) restore(b *buffer) {
	at := 0
	for y := range b.h {
		row := y * b.w
		if b.hi[y] >= b.lo[y] {
			from, to := row+int(b.lo[y]), row+int(b.hi[y])+1
			depth := b.depth[from:to]
			for i := range depth {
				depth[i] = farAway
			}
			clear(b.seen[from:to])
		}
		b.lo[y], b.hi[y] = s.lo[y], s.hi[y]
		if n := int(s.hi[y]) - int(s.lo[y]) + 1; n > 0 {
			copy(b.depth[row+int(s.lo[y]):], s.depth[at:at+n])
			copy(b.seen[row+int(s.lo[y]):], s.seen[at:at+n])
			at += n
		}
	}
}
