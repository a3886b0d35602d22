using System;
using System.Collections.Generic;
using System.Linq;
using Autoencoders.Models;
using Microsoft.CodeAnalysis.CSharp;

namespace Autoencoders.Generator.Emit.Torch;

/// <summary>The names of a generated module's fields and variables: the layers' own, as Python writes them.</summary>
internal sealed class TorchNames
{
    // What a module has, or what the generated code mentions.
    private static readonly string[] Reserved =
    [
        "torch", "nn", "keras", "global", "penalties", "x", "name", "handle", "training", "train", "eval", "forward", "call", "parameters", "named_parameters", "buffers", "named_buffers",
        "modules", "named_modules", "children", "named_children", "state_dict", "load_state_dict", "has_buffer", "has_parameter", "get_buffer", "get_parameter", "register_buffer", "register_parameter",
        "register_module", "add_module", "register_forward_hook", "register_forward_pre_hook", "apply", "zero_grad", "save", "load", "save_state_dict", "pre_hooks", "post_hooks", "module_pre_hooks",
        "module_post_hooks", "boxedModule", "Dispose", "Equals", "Finalize", "GetHashCode", "GetName", "GetType", "HType", "Load", "MemberwiseClone", "Module", "Penalty", "ReferenceEquals", "Save", "Create",
        "Links", "Run", "CopyTo", "ToString", "TorchModule", "RegisterComponents", "ClearModules", "MoveModule", "ConditionallyRegisterBuffer", "ConditionallyRegisterParameter", "GetDefaultDeviceAndType",
        "ReplaceBuffer", "ReplaceParameter", "_to", "_toEpilog", "_named_parameters", "_named_buffers", "_parameters", "_internal_submodules", "_internal_buffers", "_internal_params", "_deviceType",
        "_deviceIndex", "_areComponentsRegistered", "_forwardNative", "_init_parameters", "scope", "module", "model", "inputs", "link", "device",
    ];

    private readonly HashSet<string> _taken = new(Reserved, StringComparer.Ordinal);

    /// <summary>A name that nothing else has.</summary>
    public string Add(string wish)
    {
        string name = new([.. wish.Select(static letter => SyntaxFacts.IsIdentifierPartCharacter(letter) ? letter : '_')]);
        if (!SyntaxFacts.IsIdentifierStartCharacter(name[0]))
            name = "_" + name;
        while (!_taken.Add(name))
            name += "_";
        return Literal.Identifier(name);
    }

    /// <summary>The names of several tensors that enter.</summary>
    public string[] AddAll(IEnumerable<LayerNode> nodes) =>
        [.. nodes.Select(node => Add(char.ToLowerInvariant(node.MemberName[0]) + node.MemberName.Substring(1)))];
}
