using System;
using System.Collections.Generic;
using System.Linq;
using TorchSharp.Modules;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public class Module : IDisposable
            {
                private readonly Dictionary<string, Module> _modules = [];
                private readonly Dictionary<string, Parameter> _parameters = [];
                private readonly Dictionary<string, Tensor> _buffers = [];
                private readonly string _name;
                private bool _training = true;

                protected Module(string name) => _name = name;

                public virtual bool training => _training;

                public void Dispose()
                {
                    Dispose(true);
                    GC.SuppressFinalize(this);
                }

                protected virtual void Dispose(bool disposing)
                {
                    foreach (Module module in _modules.Values)
                        module.Dispose();
                    foreach (Tensor tensor in _parameters.Values.Concat(_buffers.Values))
                        tensor.Dispose();
                }

                public virtual string GetName() => _name;

                public virtual void train(bool train = true)
                {
                    _training = train;
                    foreach (Module module in _modules.Values)
                        module.train(train);
                }

                public virtual void eval() => train(false);

                public virtual IEnumerable<Parameter> parameters(bool recurse = true) => named_parameters(recurse).Select(static pair => pair.parameter);

                public virtual IEnumerable<(string name, Parameter parameter)> named_parameters(bool recurse = true)
                {
                    IEnumerable<(string name, Parameter parameter)> own = _parameters.Select(static pair => (pair.Key, pair.Value));
                    return !recurse ? own : own.Concat(_modules.SelectMany(static module => module.Value.named_parameters().Select(pair => (module.Key + "." + pair.name, pair.parameter))));
                }

                public virtual IEnumerable<(string name, Module module)> named_children() => _modules.Select(static pair => (pair.Key, pair.Value));

                public virtual void register_module(string name, Module submodule)
                {
                    submodule.RegisterComponents();
                    _modules.Add(name, submodule);
                }

                public virtual void register_parameter(string name, Parameter param) => _parameters.Add(name, param);

                public virtual void register_buffer(string name, Tensor tensor) => _buffers.Add(name, tensor);

                public virtual Parameter get_parameter(string target) => _parameters.GetValueOrDefault(target);

                public virtual Tensor get_buffer(string target) => _buffers.GetValueOrDefault(target);

                protected virtual void RegisterComponents()
                {
                }
            }

            public class HookableModule<TPreHook, TPostHook> : Module
            {
                protected HookableModule(string name)
                    : base(name)
                {
                }
            }

            public static partial class utils
            {
                public static void vector_to_parameters(Tensor vec, IEnumerable<Parameter> tensors)
                {
                    int start = 0;
                    foreach (Parameter parameter in tensors)
                    {
                        vec.Values.AsSpan(start, parameter.Values.Length).CopyTo(parameter.Values);
                        start += parameter.Values.Length;
                    }
                }
            }
        }
    }

    public static class ModuleExtensionMethods
    {
        public static T to<T>(this T module, torch.Device device)
            where T : torch.nn.Module => module;
    }
}
