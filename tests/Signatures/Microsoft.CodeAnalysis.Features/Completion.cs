using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.Options;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Completion;

public abstract class CompletionProvider
{
    public abstract Task ProvideCompletionsAsync(CompletionContext context);

    public virtual bool ShouldTriggerCompletion(SourceText text, int caretPosition, CompletionTrigger trigger, OptionSet options) => throw new NotSupportedException();
}

public sealed class CompletionContext
{
    public Document Document => throw new NotSupportedException();

    public int Position => throw new NotSupportedException();

    public TextSpan CompletionListSpan
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public CancellationToken CancellationToken => throw new NotSupportedException();

    public bool IsExclusive
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public void AddItems(IEnumerable<CompletionItem> items) => throw new NotSupportedException();
}

public sealed class CompletionItem
{
    private CompletionItem()
    {
    }

    public static CompletionItem Create(
        string displayText,
        string filterText = null,
        string sortText = null,
        ImmutableDictionary<string, string> properties = null,
        ImmutableArray<string> tags = default,
        CompletionItemRules rules = null,
        string displayTextPrefix = null,
        string displayTextSuffix = null,
        string inlineDescription = null,
        bool isComplexTextEdit = false) => throw new NotSupportedException();
}

public sealed class CompletionItemRules
{
    private CompletionItemRules()
    {
    }
}

public readonly struct CompletionTrigger
{
    public CompletionTriggerKind Kind => throw new NotSupportedException();

    public char Character => throw new NotSupportedException();
}

public enum CompletionTriggerKind
{
    Invoke = 0,
    Insertion = 1,
    Deletion = 2,
    Snippets = 3,
    InvokeAndCommitIfUnique = 4,
}

[MetadataAttribute]
[AttributeUsage(AttributeTargets.Class)]
public sealed class ExportCompletionProviderAttribute : ExportAttribute
{
    public ExportCompletionProviderAttribute(string name, string language)
        : base(typeof(CompletionProvider)) => throw new NotSupportedException();

    public string Name => throw new NotSupportedException();

    public string Language => throw new NotSupportedException();
}
