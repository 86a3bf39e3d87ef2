package figure

import (
	"image/color"

	"posturebreak/app/figure/internal/mesh"
	"posturebreak/app/figure/internal/raster"
)

// Shares of a colour's red, green and blue left in the shade: cloth and things
// turn a little blue, skin turns warm, or it looks dead.
type shadeKind [3]float64

// accentCover is how much of the accent covers what it paints; the rest keeps the shading.
const accentCover = .92

// palette puts theme and person together.
func palette(t *Theme, p *Person) *raster.Palette {
	ground := t.Ground
	if ground.A == 0 {
		ground = t.Background
	}
	cloth, skin, plain := shadeKind{.74, .77, .84}, shadeKind{.88, .79, .75}, shadeKind{1, 1, 1}
	wood := shadeKind{.88, .84, .78}
	own := func(c color.NRGBA) color.NRGBA { return apart(c, ground, t.LeastContrast) }
	out := &raster.Palette{
		Accent: rgb(t.Accent), Shadow: rgb(t.Shadow), Outline: rgb(t.Outline),
		Far:  raster.RGB{R: .66, G: .60, B: .53},
		Glow: accentCover, Dark: float32(t.ShadowStrength), Depth: float32(t.DepthStrength),
		Edge: float32(t.EdgeStrength), Line: float32(t.Outline.A) / 255,
	}
	for m, c := range map[mesh.Material]struct {
		color color.NRGBA
		shade shadeKind
	}{
		mesh.Skin: {own(p.Skin), skin}, mesh.Hair: {own(p.Hair), cloth},
		mesh.Top: {own(p.Top), cloth}, mesh.TopTrim: {own(p.TopTrim), cloth},
		mesh.Bottom: {own(p.Bottom), cloth}, mesh.BottomTrim: {own(p.BottomTrim), cloth},
		mesh.Shoe: {own(p.Shoes), cloth}, mesh.Sole: {own(hex(0xF1F3F6)), cloth},
		mesh.Eye: {hex(0x2E2320), plain}, mesh.Lip: {blend(p.Skin, hex(0x8A3030), .55), plain},
		mesh.Wood: {t.Wood, wood}, mesh.WoodTrim: {blend(t.Wood, hex(0x6B4A20), .18), wood},
		mesh.Metal: {t.Metal, cloth}, mesh.Iron: {t.Iron, cloth},
		mesh.Foam: {t.Foam, cloth}, mesh.FoamTrim: {blend(t.Foam, hex(0x103030), .15), cloth},
		mesh.Rubber: {t.Band, wood}, mesh.Frame: {t.Frame, cloth}, mesh.DoorWall: {t.DoorWall, shadeKind{.94, .95, .96}},
		mesh.Cloth:     {t.Cloth, shadeKind{.85, .88, .93}},
		mesh.ArrowFill: {t.Accent, plain}, mesh.ArrowEdge: {t.ArrowEdge, plain},
	} {
		out.Tones[m] = c.shade.tone(c.color)
	}
	return out
}

func (k shadeKind) tone(c color.NRGBA) raster.Tone {
	lit := rgb(c)
	return raster.Tone{Lit: lit, Shade: raster.RGB{R: lit.R * float32(k[0]), G: lit.G * float32(k[1]), B: lit.B * float32(k[2])}}
}

func rgb(c color.NRGBA) raster.RGB {
	return raster.RGB{R: float32(c.R) / 255, G: float32(c.G) / 255, B: float32(c.B) / 255}
}
