using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Autoencoders.Models;

namespace Autoencoders.Runtime.Tests.Layers;

/// <summary>Reads the line of a golden case; each argument has the type that the kind's attribute gives it.</summary>
internal static class GoldenLine
{
    public static Declaration Of(string kind, JsonElement arguments)
    {
        Type attribute = typeof(LayerAttribute).Assembly.GetType($"Autoencoders.{kind}Attribute", throwOnError: true)!;
        return new Declaration(kind, [.. arguments.EnumerateObject().Select(argument => new Argument(argument.Name, Value(attribute, argument)))]);
    }

    private static object Value(Type attribute, JsonProperty argument)
    {
        IEnumerable<Type> written = attribute.GetConstructors().SelectMany(static constructor => constructor.GetParameters())
            .Where(parameter => parameter.Name == argument.Name).Select(static parameter => parameter.ParameterType);
        IEnumerable<Type> named = attribute.GetProperties().Where(property => property.Name == argument.Name && property.SetMethod is { IsPublic: true }).Select(static property => property.PropertyType);
        bool isList = argument.Value.ValueKind == JsonValueKind.Array;
        Type type = written.Concat(named).FirstOrDefault(type => type.IsArray == isList)
            ?? throw new ArgumentException($"{attribute.Name} takes no {argument.Name} such as {argument.Value}.", nameof(argument));
        JsonElement value = argument.Value;
        return type == typeof(int) ? value.GetInt32()
            : type == typeof(float) ? (float)value.GetDouble()
            : type == typeof(bool) ? value.GetBoolean()
            : type == typeof(string) ? value.GetString()!
            : type == typeof(int[]) ? new EquatableArray<int>(value.EnumerateArray().Select(static number => number.GetInt32()))
            : type == typeof(string[]) ? new EquatableArray<string>(value.EnumerateArray().Select(static name => name.GetString()!))
            : Enum.Parse(type, value.GetString()!);
    }
}
