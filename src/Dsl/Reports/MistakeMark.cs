using System.Linq;
using Autoencoders.Models;

namespace Autoencoders.Reports;

/// <summary>The mark that a mistake gets in the tables of a broken model: <c>← AE0201: Dense needs at least 1 unit.</c></summary>
public static class MistakeMark
{
    /// <summary>The mark of the first mistake in a line of the model; null where the line is right.</summary>
    /// <param name="architecture">The model or part.</param>
    /// <param name="declaration">The line's position.</param>
    public static string? Of(Architecture architecture, int declaration)
    {
        if (architecture is null)
            throw new System.ArgumentNullException(nameof(architecture));
        Issue? issue = architecture.Issues.FirstOrDefault(issue => !issue.IsWarning && issue.Declaration == declaration);
        return issue is null ? null : Text(issue);
    }

    // The first sentence says what is wrong, and what a line holds may be anything: the mark stays one line.
    internal static string Text(Issue issue)
    {
        int end = issue.Message.IndexOf(". ", System.StringComparison.Ordinal);
        string sentence = end < 0 ? issue.Message : issue.Message.Substring(0, end + 1);
        return "← " + issue.Id + ": " + string.Concat(sentence.Select(static c => char.IsControl(c) || char.IsSurrogate(c) || c is '\u2028' or '\u2029' ? '?' : c));
    }
}
