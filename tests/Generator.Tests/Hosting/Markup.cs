using System;
using Microsoft.CodeAnalysis.Text;

namespace Autoencoders.Generator.Tests.Hosting;

/// <summary>A source in which <c>[|…|]</c> marks the one place that is wrong.</summary>
internal sealed record Markup(string Source, TextSpan Span)
{
    public static Markup Parse(string marked)
    {
        int start = marked.IndexOf("[|", StringComparison.Ordinal);
        int end = marked.IndexOf("|]", StringComparison.Ordinal);
        Assert.True(start >= 0 && end > start, "The source marks no place.");
        return new Markup(string.Concat(marked.AsSpan(0, start), marked.AsSpan(start + 2, end - start - 2), marked.AsSpan(end + 2)), TextSpan.FromBounds(start, end - 2));
    }
}
