package main

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"posturebreak/app/link"
	"posturebreak/reminders/words"
)

func openCommand(l words.Locale) *cobra.Command {
	return &cobra.Command{
		Use:       "open [today | stretches | history | settings] [STRETCH-ID]",
		Short:     l.Say("Open the window of the running program, on a page of it"),
		Example:   "  posturebreak open\n  posturebreak open history\n  posturebreak open stretches wall-angel",
		ValidArgs: pageNames(),
		Args:      usage(cobra.MaximumNArgs(2)),
		RunE: func(cmd *cobra.Command, args []string) error {
			request, err := openRequest(args)
			if err != nil {
				return err
			}
			return tell(cmd, request)
		},
	}
}

// openRequest reads the words behind open.
func openRequest(args []string) (link.Request, error) {
	r := link.Request{Do: link.Open}
	if len(args) > 0 {
		r.Page = link.Page(args[0])
	}
	if r.Page != "" && !slices.Contains(link.Pages(), r.Page) {
		return r, marked{words.Wrong("there is no page %q; choose from %s", args[0], strings.Join(pageNames(), ", ")), errUsage}
	}
	if len(args) > 1 {
		if r.Page != link.PageStretches {
			return r, marked{words.Wrong("%q makes no sense here; only the page %s shows one stretch", args[1], link.PageStretches), errUsage}
		}
		r.Stretch = args[1]
	}
	return r, nil
}

func pageNames() []string {
	names := make([]string, 0, len(link.Pages()))
	for _, page := range link.Pages() {
		names = append(names, string(page))
	}
	return names
}
