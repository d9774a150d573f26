import * as $protobuf from "protobufjs/minimal.js";

/** Namespace coffer. */
export namespace coffer {

    /** Namespace v1. */
    namespace v1 {

        /**
         * Properties of a Request.
         * @deprecated Use coffer.v1.Request.$Properties instead.
         */
        interface IRequest extends coffer.v1.Request.$Properties {
        }

        /** Represents a Request. */
        class Request {

            /**
             * Constructs a new Request.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.Request.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Request id. */
            id: number;

            /** Request session. */
            session: number;

            /** Request hello. */
            hello?: (coffer.v1.Hello.$Properties|null);

            /** Request status. */
            status?: (coffer.v1.Status.$Properties|null);

            /** Request listMechanisms. */
            listMechanisms?: (coffer.v1.ListMechanisms.$Properties|null);

            /** Request statistics. */
            statistics?: (coffer.v1.Statistics.$Properties|null);

            /** Request openSession. */
            openSession?: (coffer.v1.OpenSession.$Properties|null);

            /** Request closeSession. */
            closeSession?: (coffer.v1.CloseSession.$Properties|null);

            /** Request login. */
            login?: (coffer.v1.Login.$Properties|null);

            /** Request logout. */
            logout?: (coffer.v1.Logout.$Properties|null);

            /** Request resume. */
            resume?: (coffer.v1.Resume.$Properties|null);

            /** Request changePin. */
            changePin?: (coffer.v1.ChangePin.$Properties|null);

            /** Request listUsers. */
            listUsers?: (coffer.v1.ListUsers.$Properties|null);

            /** Request addUser. */
            addUser?: (coffer.v1.AddUser.$Properties|null);

            /** Request removeUser. */
            removeUser?: (coffer.v1.RemoveUser.$Properties|null);

            /** Request unlockUser. */
            unlockUser?: (coffer.v1.UnlockUser.$Properties|null);

            /** Request resetPin. */
            resetPin?: (coffer.v1.ResetPin.$Properties|null);

            /** Request createPartition. */
            createPartition?: (coffer.v1.CreatePartition.$Properties|null);

            /** Request destroyPartition. */
            destroyPartition?: (coffer.v1.DestroyPartition.$Properties|null);

            /** Request unsealPartition. */
            unsealPartition?: (coffer.v1.UnsealPartition.$Properties|null);

            /** Request sealPartition. */
            sealPartition?: (coffer.v1.SealPartition.$Properties|null);

            /** Request getPolicy. */
            getPolicy?: (coffer.v1.GetPolicy.$Properties|null);

            /** Request setPolicy. */
            setPolicy?: (coffer.v1.SetPolicy.$Properties|null);

            /** Request acknowledgeAlarm. */
            acknowledgeAlarm?: (coffer.v1.AcknowledgeAlarm.$Properties|null);

            /** Request initPartition. */
            initPartition?: (coffer.v1.InitPartition.$Properties|null);

            /** Request generateKey. */
            generateKey?: (coffer.v1.GenerateKey.$Properties|null);

            /** Request generateKeyPair. */
            generateKeyPair?: (coffer.v1.GenerateKeyPair.$Properties|null);

            /** Request importObject. */
            importObject?: (coffer.v1.ImportObject.$Properties|null);

            /** Request copyObject. */
            copyObject?: (coffer.v1.CopyObject.$Properties|null);

            /** Request destroyObject. */
            destroyObject?: (coffer.v1.DestroyObject.$Properties|null);

            /** Request findObjects. */
            findObjects?: (coffer.v1.FindObjects.$Properties|null);

            /** Request getAttributes. */
            getAttributes?: (coffer.v1.GetAttributes.$Properties|null);

            /** Request setAttributes. */
            setAttributes?: (coffer.v1.SetAttributes.$Properties|null);

            /** Request encapsulateKey. */
            encapsulateKey?: (coffer.v1.EncapsulateKey.$Properties|null);

            /** Request decapsulateKey. */
            decapsulateKey?: (coffer.v1.DecapsulateKey.$Properties|null);

            /** Request encrypt. */
            encrypt?: (coffer.v1.Encrypt.$Properties|null);

            /** Request decrypt. */
            decrypt?: (coffer.v1.Decrypt.$Properties|null);

            /** Request sign. */
            sign?: (coffer.v1.Sign.$Properties|null);

            /** Request verify. */
            verify?: (coffer.v1.Verify.$Properties|null);

            /** Request digest. */
            digest?: (coffer.v1.Digest.$Properties|null);

            /** Request generateRandom. */
            generateRandom?: (coffer.v1.GenerateRandom.$Properties|null);

            /** Request wrapKey. */
            wrapKey?: (coffer.v1.WrapKey.$Properties|null);

            /** Request unwrapKey. */
            unwrapKey?: (coffer.v1.UnwrapKey.$Properties|null);

            /** Request deriveKey. */
            deriveKey?: (coffer.v1.DeriveKey.$Properties|null);

            /** Request begin. */
            begin?: (coffer.v1.Begin.$Properties|null);

            /** Request update. */
            update?: (coffer.v1.Update.$Properties|null);

            /** Request finish. */
            finish?: (coffer.v1.Finish.$Properties|null);

            /** Request read. */
            read?: (coffer.v1.Read.$Properties|null);

            /** Request cancel. */
            cancel?: (coffer.v1.Cancel.$Properties|null);

            /** Request readAudit. */
            readAudit?: (coffer.v1.ReadAudit.$Properties|null);

            /** Request checkpoint. */
            checkpoint?: (coffer.v1.Checkpoint.$Properties|null);

            /** Request op. */
            op?: ("hello"|"status"|"listMechanisms"|"statistics"|"openSession"|"closeSession"|"login"|"logout"|"resume"|"changePin"|"listUsers"|"addUser"|"removeUser"|"unlockUser"|"resetPin"|"createPartition"|"destroyPartition"|"unsealPartition"|"sealPartition"|"getPolicy"|"setPolicy"|"acknowledgeAlarm"|"initPartition"|"generateKey"|"generateKeyPair"|"importObject"|"copyObject"|"destroyObject"|"findObjects"|"getAttributes"|"setAttributes"|"encapsulateKey"|"decapsulateKey"|"encrypt"|"decrypt"|"sign"|"verify"|"digest"|"generateRandom"|"wrapKey"|"unwrapKey"|"deriveKey"|"begin"|"update"|"finish"|"read"|"cancel"|"readAudit"|"checkpoint");

            /**
             * Encodes the specified Request message. Does not implicitly {@link coffer.v1.Request.verify|verify} messages.
             * @param message Request message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.Request.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Request message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.Request & coffer.v1.Request.$Shape} Request
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.Request & coffer.v1.Request.$Shape;
        }

        namespace Request {

            /** Properties of a Request. */
            interface $Properties {

                /** Request id */
                id?: (number|null);

                /** Request session */
                session?: (number|null);

                /** Request hello */
                hello?: (coffer.v1.Hello.$Properties|null);

                /** Request status */
                status?: (coffer.v1.Status.$Properties|null);

                /** Request listMechanisms */
                listMechanisms?: (coffer.v1.ListMechanisms.$Properties|null);

                /** Request statistics */
                statistics?: (coffer.v1.Statistics.$Properties|null);

                /** Request openSession */
                openSession?: (coffer.v1.OpenSession.$Properties|null);

                /** Request closeSession */
                closeSession?: (coffer.v1.CloseSession.$Properties|null);

                /** Request login */
                login?: (coffer.v1.Login.$Properties|null);

                /** Request logout */
                logout?: (coffer.v1.Logout.$Properties|null);

                /** Request resume */
                resume?: (coffer.v1.Resume.$Properties|null);

                /** Request changePin */
                changePin?: (coffer.v1.ChangePin.$Properties|null);

                /** Request listUsers */
                listUsers?: (coffer.v1.ListUsers.$Properties|null);

                /** Request addUser */
                addUser?: (coffer.v1.AddUser.$Properties|null);

                /** Request removeUser */
                removeUser?: (coffer.v1.RemoveUser.$Properties|null);

                /** Request unlockUser */
                unlockUser?: (coffer.v1.UnlockUser.$Properties|null);

                /** Request resetPin */
                resetPin?: (coffer.v1.ResetPin.$Properties|null);

                /** Request createPartition */
                createPartition?: (coffer.v1.CreatePartition.$Properties|null);

                /** Request destroyPartition */
                destroyPartition?: (coffer.v1.DestroyPartition.$Properties|null);

                /** Request unsealPartition */
                unsealPartition?: (coffer.v1.UnsealPartition.$Properties|null);

                /** Request sealPartition */
                sealPartition?: (coffer.v1.SealPartition.$Properties|null);

                /** Request getPolicy */
                getPolicy?: (coffer.v1.GetPolicy.$Properties|null);

                /** Request setPolicy */
                setPolicy?: (coffer.v1.SetPolicy.$Properties|null);

                /** Request acknowledgeAlarm */
                acknowledgeAlarm?: (coffer.v1.AcknowledgeAlarm.$Properties|null);

                /** Request initPartition */
                initPartition?: (coffer.v1.InitPartition.$Properties|null);

                /** Request generateKey */
                generateKey?: (coffer.v1.GenerateKey.$Properties|null);

                /** Request generateKeyPair */
                generateKeyPair?: (coffer.v1.GenerateKeyPair.$Properties|null);

                /** Request importObject */
                importObject?: (coffer.v1.ImportObject.$Properties|null);

                /** Request copyObject */
                copyObject?: (coffer.v1.CopyObject.$Properties|null);

                /** Request destroyObject */
                destroyObject?: (coffer.v1.DestroyObject.$Properties|null);

                /** Request findObjects */
                findObjects?: (coffer.v1.FindObjects.$Properties|null);

                /** Request getAttributes */
                getAttributes?: (coffer.v1.GetAttributes.$Properties|null);

                /** Request setAttributes */
                setAttributes?: (coffer.v1.SetAttributes.$Properties|null);

                /** Request encapsulateKey */
                encapsulateKey?: (coffer.v1.EncapsulateKey.$Properties|null);

                /** Request decapsulateKey */
                decapsulateKey?: (coffer.v1.DecapsulateKey.$Properties|null);

                /** Request encrypt */
                encrypt?: (coffer.v1.Encrypt.$Properties|null);

                /** Request decrypt */
                decrypt?: (coffer.v1.Decrypt.$Properties|null);

                /** Request sign */
                sign?: (coffer.v1.Sign.$Properties|null);

                /** Request verify */
                verify?: (coffer.v1.Verify.$Properties|null);

                /** Request digest */
                digest?: (coffer.v1.Digest.$Properties|null);

                /** Request generateRandom */
                generateRandom?: (coffer.v1.GenerateRandom.$Properties|null);

                /** Request wrapKey */
                wrapKey?: (coffer.v1.WrapKey.$Properties|null);

                /** Request unwrapKey */
                unwrapKey?: (coffer.v1.UnwrapKey.$Properties|null);

                /** Request deriveKey */
                deriveKey?: (coffer.v1.DeriveKey.$Properties|null);

                /** Request begin */
                begin?: (coffer.v1.Begin.$Properties|null);

                /** Request update */
                update?: (coffer.v1.Update.$Properties|null);

                /** Request finish */
                finish?: (coffer.v1.Finish.$Properties|null);

                /** Request read */
                read?: (coffer.v1.Read.$Properties|null);

                /** Request cancel */
                cancel?: (coffer.v1.Cancel.$Properties|null);

                /** Request readAudit */
                readAudit?: (coffer.v1.ReadAudit.$Properties|null);

                /** Request checkpoint */
                checkpoint?: (coffer.v1.Checkpoint.$Properties|null);

                /** Request op */
                op?: ("hello"|"status"|"listMechanisms"|"statistics"|"openSession"|"closeSession"|"login"|"logout"|"resume"|"changePin"|"listUsers"|"addUser"|"removeUser"|"unlockUser"|"resetPin"|"createPartition"|"destroyPartition"|"unsealPartition"|"sealPartition"|"getPolicy"|"setPolicy"|"acknowledgeAlarm"|"initPartition"|"generateKey"|"generateKeyPair"|"importObject"|"copyObject"|"destroyObject"|"findObjects"|"getAttributes"|"setAttributes"|"encapsulateKey"|"decapsulateKey"|"encrypt"|"decrypt"|"sign"|"verify"|"digest"|"generateRandom"|"wrapKey"|"unwrapKey"|"deriveKey"|"begin"|"update"|"finish"|"read"|"cancel"|"readAudit"|"checkpoint");

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Narrowed shape of a Request. */
            type $Shape = {
              id?: number|null;
              session?: number|null;
              hello?: coffer.v1.Hello.$Shape|null;
              status?: coffer.v1.Status.$Shape|null;
              listMechanisms?: coffer.v1.ListMechanisms.$Shape|null;
              statistics?: coffer.v1.Statistics.$Shape|null;
              openSession?: coffer.v1.OpenSession.$Shape|null;
              closeSession?: coffer.v1.CloseSession.$Shape|null;
              login?: coffer.v1.Login.$Shape|null;
              logout?: coffer.v1.Logout.$Shape|null;
              resume?: coffer.v1.Resume.$Shape|null;
              changePin?: coffer.v1.ChangePin.$Shape|null;
              listUsers?: coffer.v1.ListUsers.$Shape|null;
              addUser?: coffer.v1.AddUser.$Shape|null;
              removeUser?: coffer.v1.RemoveUser.$Shape|null;
              unlockUser?: coffer.v1.UnlockUser.$Shape|null;
              resetPin?: coffer.v1.ResetPin.$Shape|null;
              createPartition?: coffer.v1.CreatePartition.$Shape|null;
              destroyPartition?: coffer.v1.DestroyPartition.$Shape|null;
              unsealPartition?: coffer.v1.UnsealPartition.$Shape|null;
              sealPartition?: coffer.v1.SealPartition.$Shape|null;
              getPolicy?: coffer.v1.GetPolicy.$Shape|null;
              setPolicy?: coffer.v1.SetPolicy.$Shape|null;
              acknowledgeAlarm?: coffer.v1.AcknowledgeAlarm.$Shape|null;
              initPartition?: coffer.v1.InitPartition.$Shape|null;
              generateKey?: coffer.v1.GenerateKey.$Shape|null;
              generateKeyPair?: coffer.v1.GenerateKeyPair.$Shape|null;
              importObject?: coffer.v1.ImportObject.$Shape|null;
              copyObject?: coffer.v1.CopyObject.$Shape|null;
              destroyObject?: coffer.v1.DestroyObject.$Shape|null;
              findObjects?: coffer.v1.FindObjects.$Shape|null;
              getAttributes?: coffer.v1.GetAttributes.$Shape|null;
              setAttributes?: coffer.v1.SetAttributes.$Shape|null;
              encapsulateKey?: coffer.v1.EncapsulateKey.$Shape|null;
              decapsulateKey?: coffer.v1.DecapsulateKey.$Shape|null;
              encrypt?: coffer.v1.Encrypt.$Shape|null;
              decrypt?: coffer.v1.Decrypt.$Shape|null;
              sign?: coffer.v1.Sign.$Shape|null;
              verify?: coffer.v1.Verify.$Shape|null;
              digest?: coffer.v1.Digest.$Shape|null;
              generateRandom?: coffer.v1.GenerateRandom.$Shape|null;
              wrapKey?: coffer.v1.WrapKey.$Shape|null;
              unwrapKey?: coffer.v1.UnwrapKey.$Shape|null;
              deriveKey?: coffer.v1.DeriveKey.$Shape|null;
              begin?: coffer.v1.Begin.$Shape|null;
              update?: coffer.v1.Update.$Shape|null;
              finish?: coffer.v1.Finish.$Shape|null;
              read?: coffer.v1.Read.$Shape|null;
              cancel?: coffer.v1.Cancel.$Shape|null;
              readAudit?: coffer.v1.ReadAudit.$Shape|null;
              checkpoint?: coffer.v1.Checkpoint.$Shape|null;
              $unknowns?: Uint8Array[];
            } & (
              ({ op?: undefined; hello?: null; status?: null; listMechanisms?: null; statistics?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; initPartition?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encapsulateKey?: null; decapsulateKey?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ op?: "hello"; hello: coffer.v1.Hello.$Shape; status?: null; listMechanisms?: null; statistics?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; initPartition?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encapsulateKey?: null; decapsulateKey?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ op?: "status"; hello?: null; status: coffer.v1.Status.$Shape; listMechanisms?: null; statistics?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; initPartition?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encapsulateKey?: null; decapsulateKey?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ op?: "listMechanisms"; hello?: null; status?: null; listMechanisms: coffer.v1.ListMechanisms.$Shape; statistics?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; initPartition?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encapsulateKey?: null; decapsulateKey?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ op?: "statistics"; hello?: null; status?: null; listMechanisms?: null; statistics: coffer.v1.Statistics.$Shape; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; initPartition?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encapsulateKey?: null; decapsulateKey?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ op?: "openSession"; hello?: null; status?: null; listMechanisms?: null; statistics?: null; openSession: coffer.v1.OpenSession.$Shape; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; initPartition?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encapsulateKey?: null; decapsulateKey?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ op?: "closeSession"; hello?: null; status?: null; listMechanisms?: null; statistics?: null; openSession?: null; closeSession: coffer.v1.CloseSession.$Shape; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; initPartition?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encapsulateKey?: null; decapsulateKey?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ op?: "login"; hello?: null; status?: null; listMechanisms?: null; statistics?: null; openSession?: null; closeSession?: null; login: coffer.v1.Login.$Shape; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; initPartition?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encapsulateKey?: null; decapsulateKey?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ op?: "logout"; hello?: null; status?: null; listMechanisms?: null; statistics?: null; openSession?: null; closeSession?: null; login?: null; logout: coffer.v1.Logout.$Shape; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; initPartition?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encapsulateKey?: null; decapsulateKey?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ op?: "resume"; hello?: null; status?: null; listMechanisms?: null; statistics?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume: coffer.v1.Resume.$Shape; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; initPartition?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encapsulateKey?: null; decapsulateKey?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ op?: "changePin"; hello?: null; status?: null; listMechanisms?: null; statistics?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin: coffer.v1.ChangePin.$Shape; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; initPartition?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encapsulateKey?: null; decapsulateKey?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ op?: "listUsers"; hello?: null; status?: null; listMechanisms?: null; statistics?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers: coffer.v1.ListUsers.$Shape; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; initPartition?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encapsulateKey?: null; decapsulateKey?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ op?: "addUser"; hello?: null; status?: null; listMechanisms?: null; statistics?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser: coffer.v1.AddUser.$Shape; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; initPartition?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encapsulateKey?: null; decapsulateKey?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ op?: "removeUser"; hello?: null; status?: null; listMechanisms?: null; statistics?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser: coffer.v1.RemoveUser.$Shape; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; initPartition?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encapsulateKey?: null; decapsulateKey?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ op?: "unlockUser"; hello?: null; status?: null; listMechanisms?: null; statistics?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser: coffer.v1.UnlockUser.$Shape; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; initPartition?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encapsulateKey?: null; decapsulateKey?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ op?: "resetPin"; hello?: null; status?: null; listMechanisms?: null; statistics?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin: coffer.v1.ResetPin.$Shape; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; initPartition?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encapsulateKey?: null; decapsulateKey?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ op?: "createPartition"; hello?: null; status?: null; listMechanisms?: null; statistics?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition: coffer.v1.CreatePartition.$Shape; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; initPartition?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encapsulateKey?: null; decapsulateKey?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ op?: "destroyPartition"; hello?: null; status?: null; listMechanisms?: null; statistics?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition: coffer.v1.DestroyPartition.$Shape; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; initPartition?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encapsulateKey?: null; decapsulateKey?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ op?: "unsealPartition"; hello?: null; status?: null; listMechanisms?: null; statistics?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition: coffer.v1.UnsealPartition.$Shape; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; initPartition?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encapsulateKey?: null; decapsulateKey?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ op?: "sealPartition"; hello?: null; status?: null; listMechanisms?: null; statistics?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition: coffer.v1.SealPartition.$Shape; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; initPartition?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encapsulateKey?: null; decapsulateKey?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ op?: "getPolicy"; hello?: null; status?: null; listMechanisms?: null; statistics?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy: coffer.v1.GetPolicy.$Shape; setPolicy?: null; acknowledgeAlarm?: null; initPartition?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encapsulateKey?: null; decapsulateKey?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ op?: "setPolicy"; hello?: null; status?: null; listMechanisms?: null; statistics?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy: coffer.v1.SetPolicy.$Shape; acknowledgeAlarm?: null; initPartition?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encapsulateKey?: null; decapsulateKey?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ op?: "acknowledgeAlarm"; hello?: null; status?: null; listMechanisms?: null; statistics?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm: coffer.v1.AcknowledgeAlarm.$Shape; initPartition?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encapsulateKey?: null; decapsulateKey?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ op?: "initPartition"; hello?: null; status?: null; listMechanisms?: null; statistics?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; initPartition: coffer.v1.InitPartition.$Shape; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encapsulateKey?: null; decapsulateKey?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ op?: "generateKey"; hello?: null; status?: null; listMechanisms?: null; statistics?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; initPartition?: null; generateKey: coffer.v1.GenerateKey.$Shape; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encapsulateKey?: null; decapsulateKey?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ op?: "generateKeyPair"; hello?: null; status?: null; listMechanisms?: null; statistics?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; initPartition?: null; generateKey?: null; generateKeyPair: coffer.v1.GenerateKeyPair.$Shape; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encapsulateKey?: null; decapsulateKey?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ op?: "importObject"; hello?: null; status?: null; listMechanisms?: null; statistics?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; initPartition?: null; generateKey?: null; generateKeyPair?: null; importObject: coffer.v1.ImportObject.$Shape; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encapsulateKey?: null; decapsulateKey?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ op?: "copyObject"; hello?: null; status?: null; listMechanisms?: null; statistics?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; initPartition?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject: coffer.v1.CopyObject.$Shape; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encapsulateKey?: null; decapsulateKey?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ op?: "destroyObject"; hello?: null; status?: null; listMechanisms?: null; statistics?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; initPartition?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject: coffer.v1.DestroyObject.$Shape; findObjects?: null; getAttributes?: null; setAttributes?: null; encapsulateKey?: null; decapsulateKey?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ op?: "findObjects"; hello?: null; status?: null; listMechanisms?: null; statistics?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; initPartition?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects: coffer.v1.FindObjects.$Shape; getAttributes?: null; setAttributes?: null; encapsulateKey?: null; decapsulateKey?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ op?: "getAttributes"; hello?: null; status?: null; listMechanisms?: null; statistics?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; initPartition?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes: coffer.v1.GetAttributes.$Shape; setAttributes?: null; encapsulateKey?: null; decapsulateKey?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ op?: "setAttributes"; hello?: null; status?: null; listMechanisms?: null; statistics?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; initPartition?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes: coffer.v1.SetAttributes.$Shape; encapsulateKey?: null; decapsulateKey?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ op?: "encapsulateKey"; hello?: null; status?: null; listMechanisms?: null; statistics?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; initPartition?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encapsulateKey: coffer.v1.EncapsulateKey.$Shape; decapsulateKey?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ op?: "decapsulateKey"; hello?: null; status?: null; listMechanisms?: null; statistics?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; initPartition?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encapsulateKey?: null; decapsulateKey: coffer.v1.DecapsulateKey.$Shape; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ op?: "encrypt"; hello?: null; status?: null; listMechanisms?: null; statistics?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; initPartition?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encapsulateKey?: null; decapsulateKey?: null; encrypt: coffer.v1.Encrypt.$Shape; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ op?: "decrypt"; hello?: null; status?: null; listMechanisms?: null; statistics?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; initPartition?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encapsulateKey?: null; decapsulateKey?: null; encrypt?: null; decrypt: coffer.v1.Decrypt.$Shape; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ op?: "sign"; hello?: null; status?: null; listMechanisms?: null; statistics?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; initPartition?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encapsulateKey?: null; decapsulateKey?: null; encrypt?: null; decrypt?: null; sign: coffer.v1.Sign.$Shape; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ op?: "verify"; hello?: null; status?: null; listMechanisms?: null; statistics?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; initPartition?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encapsulateKey?: null; decapsulateKey?: null; encrypt?: null; decrypt?: null; sign?: null; verify: coffer.v1.Verify.$Shape; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ op?: "digest"; hello?: null; status?: null; listMechanisms?: null; statistics?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; initPartition?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encapsulateKey?: null; decapsulateKey?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest: coffer.v1.Digest.$Shape; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ op?: "generateRandom"; hello?: null; status?: null; listMechanisms?: null; statistics?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; initPartition?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encapsulateKey?: null; decapsulateKey?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom: coffer.v1.GenerateRandom.$Shape; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ op?: "wrapKey"; hello?: null; status?: null; listMechanisms?: null; statistics?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; initPartition?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encapsulateKey?: null; decapsulateKey?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey: coffer.v1.WrapKey.$Shape; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ op?: "unwrapKey"; hello?: null; status?: null; listMechanisms?: null; statistics?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; initPartition?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encapsulateKey?: null; decapsulateKey?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey: coffer.v1.UnwrapKey.$Shape; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ op?: "deriveKey"; hello?: null; status?: null; listMechanisms?: null; statistics?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; initPartition?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encapsulateKey?: null; decapsulateKey?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey: coffer.v1.DeriveKey.$Shape; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ op?: "begin"; hello?: null; status?: null; listMechanisms?: null; statistics?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; initPartition?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encapsulateKey?: null; decapsulateKey?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin: coffer.v1.Begin.$Shape; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ op?: "update"; hello?: null; status?: null; listMechanisms?: null; statistics?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; initPartition?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encapsulateKey?: null; decapsulateKey?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update: coffer.v1.Update.$Shape; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ op?: "finish"; hello?: null; status?: null; listMechanisms?: null; statistics?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; initPartition?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encapsulateKey?: null; decapsulateKey?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish: coffer.v1.Finish.$Shape; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ op?: "read"; hello?: null; status?: null; listMechanisms?: null; statistics?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; initPartition?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encapsulateKey?: null; decapsulateKey?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read: coffer.v1.Read.$Shape; cancel?: null; readAudit?: null; checkpoint?: null }|{ op?: "cancel"; hello?: null; status?: null; listMechanisms?: null; statistics?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; initPartition?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encapsulateKey?: null; decapsulateKey?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel: coffer.v1.Cancel.$Shape; readAudit?: null; checkpoint?: null }|{ op?: "readAudit"; hello?: null; status?: null; listMechanisms?: null; statistics?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; initPartition?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encapsulateKey?: null; decapsulateKey?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit: coffer.v1.ReadAudit.$Shape; checkpoint?: null }|{ op?: "checkpoint"; hello?: null; status?: null; listMechanisms?: null; statistics?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; initPartition?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encapsulateKey?: null; decapsulateKey?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint: coffer.v1.Checkpoint.$Shape })
            );
        }

        /** Approval enum. */
        enum Approval {

            /** NOT_TOLD value */
            NOT_TOLD = 0,

            /** APPROVED value */
            APPROVED = 1,

            /** NOT_APPROVED value */
            NOT_APPROVED = 2
        }

        /**
         * Properties of a Response.
         * @deprecated Use coffer.v1.Response.$Properties instead.
         */
        interface IResponse extends coffer.v1.Response.$Properties {
        }

        /** Represents a Response. */
        class Response {

            /**
             * Constructs a new Response.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.Response.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Response id. */
            id: number;

            /** Response revision. */
            revision: number;

            /** Response approval. */
            approval: coffer.v1.Approval;

            /** Response error. */
            error?: (coffer.v1.Error.$Properties|null);

            /** Response hello. */
            hello?: (coffer.v1.HelloResult.$Properties|null);

            /** Response status. */
            status?: (coffer.v1.StatusResult.$Properties|null);

            /** Response listMechanisms. */
            listMechanisms?: (coffer.v1.ListMechanismsResult.$Properties|null);

            /** Response statistics. */
            statistics?: (coffer.v1.StatisticsResult.$Properties|null);

            /** Response openSession. */
            openSession?: (coffer.v1.OpenSessionResult.$Properties|null);

            /** Response closeSession. */
            closeSession?: (coffer.v1.CloseSessionResult.$Properties|null);

            /** Response login. */
            login?: (coffer.v1.LoginResult.$Properties|null);

            /** Response logout. */
            logout?: (coffer.v1.LogoutResult.$Properties|null);

            /** Response resume. */
            resume?: (coffer.v1.LoginResult.$Properties|null);

            /** Response changePin. */
            changePin?: (coffer.v1.ChangePinResult.$Properties|null);

            /** Response listUsers. */
            listUsers?: (coffer.v1.ListUsersResult.$Properties|null);

            /** Response addUser. */
            addUser?: (coffer.v1.AddUserResult.$Properties|null);

            /** Response removeUser. */
            removeUser?: (coffer.v1.RemoveUserResult.$Properties|null);

            /** Response unlockUser. */
            unlockUser?: (coffer.v1.UnlockUserResult.$Properties|null);

            /** Response resetPin. */
            resetPin?: (coffer.v1.ResetPinResult.$Properties|null);

            /** Response createPartition. */
            createPartition?: (coffer.v1.CreatePartitionResult.$Properties|null);

            /** Response destroyPartition. */
            destroyPartition?: (coffer.v1.DestroyPartitionResult.$Properties|null);

            /** Response unsealPartition. */
            unsealPartition?: (coffer.v1.UnsealPartitionResult.$Properties|null);

            /** Response sealPartition. */
            sealPartition?: (coffer.v1.SealPartitionResult.$Properties|null);

            /** Response getPolicy. */
            getPolicy?: (coffer.v1.PolicyResult.$Properties|null);

            /** Response setPolicy. */
            setPolicy?: (coffer.v1.PolicyResult.$Properties|null);

            /** Response acknowledgeAlarm. */
            acknowledgeAlarm?: (coffer.v1.AcknowledgeAlarmResult.$Properties|null);

            /** Response initPartition. */
            initPartition?: (coffer.v1.InitPartitionResult.$Properties|null);

            /** Response generateKey. */
            generateKey?: (coffer.v1.ObjectResult.$Properties|null);

            /** Response generateKeyPair. */
            generateKeyPair?: (coffer.v1.KeyPairResult.$Properties|null);

            /** Response importObject. */
            importObject?: (coffer.v1.ObjectResult.$Properties|null);

            /** Response copyObject. */
            copyObject?: (coffer.v1.ObjectResult.$Properties|null);

            /** Response destroyObject. */
            destroyObject?: (coffer.v1.DestroyObjectResult.$Properties|null);

            /** Response findObjects. */
            findObjects?: (coffer.v1.FindObjectsResult.$Properties|null);

            /** Response getAttributes. */
            getAttributes?: (coffer.v1.GetAttributesResult.$Properties|null);

            /** Response setAttributes. */
            setAttributes?: (coffer.v1.SetAttributesResult.$Properties|null);

            /** Response encapsulateKey. */
            encapsulateKey?: (coffer.v1.EncapsulateKeyResult.$Properties|null);

            /** Response decapsulateKey. */
            decapsulateKey?: (coffer.v1.ObjectResult.$Properties|null);

            /** Response encrypt. */
            encrypt?: (coffer.v1.EncryptResult.$Properties|null);

            /** Response decrypt. */
            decrypt?: (coffer.v1.DecryptResult.$Properties|null);

            /** Response sign. */
            sign?: (coffer.v1.SignResult.$Properties|null);

            /** Response verify. */
            verify?: (coffer.v1.VerifyResult.$Properties|null);

            /** Response digest. */
            digest?: (coffer.v1.DigestResult.$Properties|null);

            /** Response generateRandom. */
            generateRandom?: (coffer.v1.GenerateRandomResult.$Properties|null);

            /** Response wrapKey. */
            wrapKey?: (coffer.v1.WrapKeyResult.$Properties|null);

            /** Response unwrapKey. */
            unwrapKey?: (coffer.v1.ObjectResult.$Properties|null);

            /** Response deriveKey. */
            deriveKey?: (coffer.v1.ObjectResult.$Properties|null);

            /** Response begin. */
            begin?: (coffer.v1.BeginResult.$Properties|null);

            /** Response update. */
            update?: (coffer.v1.UpdateResult.$Properties|null);

            /** Response finish. */
            finish?: (coffer.v1.FinishResult.$Properties|null);

            /** Response read. */
            read?: (coffer.v1.ReadResult.$Properties|null);

            /** Response cancel. */
            cancel?: (coffer.v1.CancelResult.$Properties|null);

            /** Response readAudit. */
            readAudit?: (coffer.v1.ReadAuditResult.$Properties|null);

            /** Response checkpoint. */
            checkpoint?: (coffer.v1.CheckpointResult.$Properties|null);

            /** Response outcome. */
            outcome?: ("error"|"hello"|"status"|"listMechanisms"|"statistics"|"openSession"|"closeSession"|"login"|"logout"|"resume"|"changePin"|"listUsers"|"addUser"|"removeUser"|"unlockUser"|"resetPin"|"createPartition"|"destroyPartition"|"unsealPartition"|"sealPartition"|"getPolicy"|"setPolicy"|"acknowledgeAlarm"|"initPartition"|"generateKey"|"generateKeyPair"|"importObject"|"copyObject"|"destroyObject"|"findObjects"|"getAttributes"|"setAttributes"|"encapsulateKey"|"decapsulateKey"|"encrypt"|"decrypt"|"sign"|"verify"|"digest"|"generateRandom"|"wrapKey"|"unwrapKey"|"deriveKey"|"begin"|"update"|"finish"|"read"|"cancel"|"readAudit"|"checkpoint");

            /**
             * Encodes the specified Response message. Does not implicitly {@link coffer.v1.Response.verify|verify} messages.
             * @param message Response message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.Response.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Response message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.Response & coffer.v1.Response.$Shape} Response
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.Response & coffer.v1.Response.$Shape;
        }

        namespace Response {

            /** Properties of a Response. */
            interface $Properties {

                /** Response id */
                id?: (number|null);

                /** Response revision */
                revision?: (number|null);

                /** Response approval */
                approval?: (coffer.v1.Approval|null);

                /** Response error */
                error?: (coffer.v1.Error.$Properties|null);

                /** Response hello */
                hello?: (coffer.v1.HelloResult.$Properties|null);

                /** Response status */
                status?: (coffer.v1.StatusResult.$Properties|null);

                /** Response listMechanisms */
                listMechanisms?: (coffer.v1.ListMechanismsResult.$Properties|null);

                /** Response statistics */
                statistics?: (coffer.v1.StatisticsResult.$Properties|null);

                /** Response openSession */
                openSession?: (coffer.v1.OpenSessionResult.$Properties|null);

                /** Response closeSession */
                closeSession?: (coffer.v1.CloseSessionResult.$Properties|null);

                /** Response login */
                login?: (coffer.v1.LoginResult.$Properties|null);

                /** Response logout */
                logout?: (coffer.v1.LogoutResult.$Properties|null);

                /** Response resume */
                resume?: (coffer.v1.LoginResult.$Properties|null);

                /** Response changePin */
                changePin?: (coffer.v1.ChangePinResult.$Properties|null);

                /** Response listUsers */
                listUsers?: (coffer.v1.ListUsersResult.$Properties|null);

                /** Response addUser */
                addUser?: (coffer.v1.AddUserResult.$Properties|null);

                /** Response removeUser */
                removeUser?: (coffer.v1.RemoveUserResult.$Properties|null);

                /** Response unlockUser */
                unlockUser?: (coffer.v1.UnlockUserResult.$Properties|null);

                /** Response resetPin */
                resetPin?: (coffer.v1.ResetPinResult.$Properties|null);

                /** Response createPartition */
                createPartition?: (coffer.v1.CreatePartitionResult.$Properties|null);

                /** Response destroyPartition */
                destroyPartition?: (coffer.v1.DestroyPartitionResult.$Properties|null);

                /** Response unsealPartition */
                unsealPartition?: (coffer.v1.UnsealPartitionResult.$Properties|null);

                /** Response sealPartition */
                sealPartition?: (coffer.v1.SealPartitionResult.$Properties|null);

                /** Response getPolicy */
                getPolicy?: (coffer.v1.PolicyResult.$Properties|null);

                /** Response setPolicy */
                setPolicy?: (coffer.v1.PolicyResult.$Properties|null);

                /** Response acknowledgeAlarm */
                acknowledgeAlarm?: (coffer.v1.AcknowledgeAlarmResult.$Properties|null);

                /** Response initPartition */
                initPartition?: (coffer.v1.InitPartitionResult.$Properties|null);

                /** Response generateKey */
                generateKey?: (coffer.v1.ObjectResult.$Properties|null);

                /** Response generateKeyPair */
                generateKeyPair?: (coffer.v1.KeyPairResult.$Properties|null);

                /** Response importObject */
                importObject?: (coffer.v1.ObjectResult.$Properties|null);

                /** Response copyObject */
                copyObject?: (coffer.v1.ObjectResult.$Properties|null);

                /** Response destroyObject */
                destroyObject?: (coffer.v1.DestroyObjectResult.$Properties|null);

                /** Response findObjects */
                findObjects?: (coffer.v1.FindObjectsResult.$Properties|null);

                /** Response getAttributes */
                getAttributes?: (coffer.v1.GetAttributesResult.$Properties|null);

                /** Response setAttributes */
                setAttributes?: (coffer.v1.SetAttributesResult.$Properties|null);

                /** Response encapsulateKey */
                encapsulateKey?: (coffer.v1.EncapsulateKeyResult.$Properties|null);

                /** Response decapsulateKey */
                decapsulateKey?: (coffer.v1.ObjectResult.$Properties|null);

                /** Response encrypt */
                encrypt?: (coffer.v1.EncryptResult.$Properties|null);

                /** Response decrypt */
                decrypt?: (coffer.v1.DecryptResult.$Properties|null);

                /** Response sign */
                sign?: (coffer.v1.SignResult.$Properties|null);

                /** Response verify */
                verify?: (coffer.v1.VerifyResult.$Properties|null);

                /** Response digest */
                digest?: (coffer.v1.DigestResult.$Properties|null);

                /** Response generateRandom */
                generateRandom?: (coffer.v1.GenerateRandomResult.$Properties|null);

                /** Response wrapKey */
                wrapKey?: (coffer.v1.WrapKeyResult.$Properties|null);

                /** Response unwrapKey */
                unwrapKey?: (coffer.v1.ObjectResult.$Properties|null);

                /** Response deriveKey */
                deriveKey?: (coffer.v1.ObjectResult.$Properties|null);

                /** Response begin */
                begin?: (coffer.v1.BeginResult.$Properties|null);

                /** Response update */
                update?: (coffer.v1.UpdateResult.$Properties|null);

                /** Response finish */
                finish?: (coffer.v1.FinishResult.$Properties|null);

                /** Response read */
                read?: (coffer.v1.ReadResult.$Properties|null);

                /** Response cancel */
                cancel?: (coffer.v1.CancelResult.$Properties|null);

                /** Response readAudit */
                readAudit?: (coffer.v1.ReadAuditResult.$Properties|null);

                /** Response checkpoint */
                checkpoint?: (coffer.v1.CheckpointResult.$Properties|null);

                /** Response outcome */
                outcome?: ("error"|"hello"|"status"|"listMechanisms"|"statistics"|"openSession"|"closeSession"|"login"|"logout"|"resume"|"changePin"|"listUsers"|"addUser"|"removeUser"|"unlockUser"|"resetPin"|"createPartition"|"destroyPartition"|"unsealPartition"|"sealPartition"|"getPolicy"|"setPolicy"|"acknowledgeAlarm"|"initPartition"|"generateKey"|"generateKeyPair"|"importObject"|"copyObject"|"destroyObject"|"findObjects"|"getAttributes"|"setAttributes"|"encapsulateKey"|"decapsulateKey"|"encrypt"|"decrypt"|"sign"|"verify"|"digest"|"generateRandom"|"wrapKey"|"unwrapKey"|"deriveKey"|"begin"|"update"|"finish"|"read"|"cancel"|"readAudit"|"checkpoint");

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Narrowed shape of a Response. */
            type $Shape = {
              id?: number|null;
              revision?: number|null;
              approval?: coffer.v1.Approval|null;
              error?: coffer.v1.Error.$Shape|null;
              hello?: coffer.v1.HelloResult.$Shape|null;
              status?: coffer.v1.StatusResult.$Shape|null;
              listMechanisms?: coffer.v1.ListMechanismsResult.$Shape|null;
              statistics?: coffer.v1.StatisticsResult.$Shape|null;
              openSession?: coffer.v1.OpenSessionResult.$Shape|null;
              closeSession?: coffer.v1.CloseSessionResult.$Shape|null;
              login?: coffer.v1.LoginResult.$Shape|null;
              logout?: coffer.v1.LogoutResult.$Shape|null;
              resume?: coffer.v1.LoginResult.$Shape|null;
              changePin?: coffer.v1.ChangePinResult.$Shape|null;
              listUsers?: coffer.v1.ListUsersResult.$Shape|null;
              addUser?: coffer.v1.AddUserResult.$Shape|null;
              removeUser?: coffer.v1.RemoveUserResult.$Shape|null;
              unlockUser?: coffer.v1.UnlockUserResult.$Shape|null;
              resetPin?: coffer.v1.ResetPinResult.$Shape|null;
              createPartition?: coffer.v1.CreatePartitionResult.$Shape|null;
              destroyPartition?: coffer.v1.DestroyPartitionResult.$Shape|null;
              unsealPartition?: coffer.v1.UnsealPartitionResult.$Shape|null;
              sealPartition?: coffer.v1.SealPartitionResult.$Shape|null;
              getPolicy?: coffer.v1.PolicyResult.$Shape|null;
              setPolicy?: coffer.v1.PolicyResult.$Shape|null;
              acknowledgeAlarm?: coffer.v1.AcknowledgeAlarmResult.$Shape|null;
              initPartition?: coffer.v1.InitPartitionResult.$Shape|null;
              generateKey?: coffer.v1.ObjectResult.$Shape|null;
              generateKeyPair?: coffer.v1.KeyPairResult.$Shape|null;
              importObject?: coffer.v1.ObjectResult.$Shape|null;
              copyObject?: coffer.v1.ObjectResult.$Shape|null;
              destroyObject?: coffer.v1.DestroyObjectResult.$Shape|null;
              findObjects?: coffer.v1.FindObjectsResult.$Shape|null;
              getAttributes?: coffer.v1.GetAttributesResult.$Shape|null;
              setAttributes?: coffer.v1.SetAttributesResult.$Shape|null;
              encapsulateKey?: coffer.v1.EncapsulateKeyResult.$Shape|null;
              decapsulateKey?: coffer.v1.ObjectResult.$Shape|null;
              encrypt?: coffer.v1.EncryptResult.$Shape|null;
              decrypt?: coffer.v1.DecryptResult.$Shape|null;
              sign?: coffer.v1.SignResult.$Shape|null;
              verify?: coffer.v1.VerifyResult.$Shape|null;
              digest?: coffer.v1.DigestResult.$Shape|null;
              generateRandom?: coffer.v1.GenerateRandomResult.$Shape|null;
              wrapKey?: coffer.v1.WrapKeyResult.$Shape|null;
              unwrapKey?: coffer.v1.ObjectResult.$Shape|null;
              deriveKey?: coffer.v1.ObjectResult.$Shape|null;
              begin?: coffer.v1.BeginResult.$Shape|null;
              update?: coffer.v1.UpdateResult.$Shape|null;
              finish?: coffer.v1.FinishResult.$Shape|null;
              read?: coffer.v1.ReadResult.$Shape|null;
              cancel?: coffer.v1.CancelResult.$Shape|null;
              readAudit?: coffer.v1.ReadAuditResult.$Shape|null;
              checkpoint?: coffer.v1.CheckpointResult.$Shape|null;
              $unknowns?: Uint8Array[];
            } & (
              ({ outcome?: undefined; error?: null; hello?: null; status?: null; listMechanisms?: null; statistics?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; initPartition?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encapsulateKey?: null; decapsulateKey?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ outcome?: "error"; error: coffer.v1.Error.$Shape; hello?: null; status?: null; listMechanisms?: null; statistics?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; initPartition?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encapsulateKey?: null; decapsulateKey?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ outcome?: "hello"; error?: null; hello: coffer.v1.HelloResult.$Shape; status?: null; listMechanisms?: null; statistics?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; initPartition?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encapsulateKey?: null; decapsulateKey?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ outcome?: "status"; error?: null; hello?: null; status: coffer.v1.StatusResult.$Shape; listMechanisms?: null; statistics?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; initPartition?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encapsulateKey?: null; decapsulateKey?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ outcome?: "listMechanisms"; error?: null; hello?: null; status?: null; listMechanisms: coffer.v1.ListMechanismsResult.$Shape; statistics?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; initPartition?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encapsulateKey?: null; decapsulateKey?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ outcome?: "statistics"; error?: null; hello?: null; status?: null; listMechanisms?: null; statistics: coffer.v1.StatisticsResult.$Shape; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; initPartition?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encapsulateKey?: null; decapsulateKey?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ outcome?: "openSession"; error?: null; hello?: null; status?: null; listMechanisms?: null; statistics?: null; openSession: coffer.v1.OpenSessionResult.$Shape; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; initPartition?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encapsulateKey?: null; decapsulateKey?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ outcome?: "closeSession"; error?: null; hello?: null; status?: null; listMechanisms?: null; statistics?: null; openSession?: null; closeSession: coffer.v1.CloseSessionResult.$Shape; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; initPartition?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encapsulateKey?: null; decapsulateKey?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ outcome?: "login"; error?: null; hello?: null; status?: null; listMechanisms?: null; statistics?: null; openSession?: null; closeSession?: null; login: coffer.v1.LoginResult.$Shape; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; initPartition?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encapsulateKey?: null; decapsulateKey?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ outcome?: "logout"; error?: null; hello?: null; status?: null; listMechanisms?: null; statistics?: null; openSession?: null; closeSession?: null; login?: null; logout: coffer.v1.LogoutResult.$Shape; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; initPartition?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encapsulateKey?: null; decapsulateKey?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ outcome?: "resume"; error?: null; hello?: null; status?: null; listMechanisms?: null; statistics?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume: coffer.v1.LoginResult.$Shape; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; initPartition?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encapsulateKey?: null; decapsulateKey?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ outcome?: "changePin"; error?: null; hello?: null; status?: null; listMechanisms?: null; statistics?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin: coffer.v1.ChangePinResult.$Shape; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; initPartition?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encapsulateKey?: null; decapsulateKey?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ outcome?: "listUsers"; error?: null; hello?: null; status?: null; listMechanisms?: null; statistics?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers: coffer.v1.ListUsersResult.$Shape; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; initPartition?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encapsulateKey?: null; decapsulateKey?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ outcome?: "addUser"; error?: null; hello?: null; status?: null; listMechanisms?: null; statistics?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser: coffer.v1.AddUserResult.$Shape; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; initPartition?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encapsulateKey?: null; decapsulateKey?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ outcome?: "removeUser"; error?: null; hello?: null; status?: null; listMechanisms?: null; statistics?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser: coffer.v1.RemoveUserResult.$Shape; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; initPartition?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encapsulateKey?: null; decapsulateKey?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ outcome?: "unlockUser"; error?: null; hello?: null; status?: null; listMechanisms?: null; statistics?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser: coffer.v1.UnlockUserResult.$Shape; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; initPartition?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encapsulateKey?: null; decapsulateKey?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ outcome?: "resetPin"; error?: null; hello?: null; status?: null; listMechanisms?: null; statistics?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin: coffer.v1.ResetPinResult.$Shape; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; initPartition?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encapsulateKey?: null; decapsulateKey?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ outcome?: "createPartition"; error?: null; hello?: null; status?: null; listMechanisms?: null; statistics?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition: coffer.v1.CreatePartitionResult.$Shape; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; initPartition?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encapsulateKey?: null; decapsulateKey?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ outcome?: "destroyPartition"; error?: null; hello?: null; status?: null; listMechanisms?: null; statistics?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition: coffer.v1.DestroyPartitionResult.$Shape; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; initPartition?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encapsulateKey?: null; decapsulateKey?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ outcome?: "unsealPartition"; error?: null; hello?: null; status?: null; listMechanisms?: null; statistics?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition: coffer.v1.UnsealPartitionResult.$Shape; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; initPartition?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encapsulateKey?: null; decapsulateKey?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ outcome?: "sealPartition"; error?: null; hello?: null; status?: null; listMechanisms?: null; statistics?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition: coffer.v1.SealPartitionResult.$Shape; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; initPartition?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encapsulateKey?: null; decapsulateKey?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ outcome?: "getPolicy"; error?: null; hello?: null; status?: null; listMechanisms?: null; statistics?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy: coffer.v1.PolicyResult.$Shape; setPolicy?: null; acknowledgeAlarm?: null; initPartition?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encapsulateKey?: null; decapsulateKey?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ outcome?: "setPolicy"; error?: null; hello?: null; status?: null; listMechanisms?: null; statistics?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy: coffer.v1.PolicyResult.$Shape; acknowledgeAlarm?: null; initPartition?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encapsulateKey?: null; decapsulateKey?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ outcome?: "acknowledgeAlarm"; error?: null; hello?: null; status?: null; listMechanisms?: null; statistics?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm: coffer.v1.AcknowledgeAlarmResult.$Shape; initPartition?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encapsulateKey?: null; decapsulateKey?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ outcome?: "initPartition"; error?: null; hello?: null; status?: null; listMechanisms?: null; statistics?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; initPartition: coffer.v1.InitPartitionResult.$Shape; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encapsulateKey?: null; decapsulateKey?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ outcome?: "generateKey"; error?: null; hello?: null; status?: null; listMechanisms?: null; statistics?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; initPartition?: null; generateKey: coffer.v1.ObjectResult.$Shape; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encapsulateKey?: null; decapsulateKey?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ outcome?: "generateKeyPair"; error?: null; hello?: null; status?: null; listMechanisms?: null; statistics?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; initPartition?: null; generateKey?: null; generateKeyPair: coffer.v1.KeyPairResult.$Shape; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encapsulateKey?: null; decapsulateKey?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ outcome?: "importObject"; error?: null; hello?: null; status?: null; listMechanisms?: null; statistics?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; initPartition?: null; generateKey?: null; generateKeyPair?: null; importObject: coffer.v1.ObjectResult.$Shape; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encapsulateKey?: null; decapsulateKey?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ outcome?: "copyObject"; error?: null; hello?: null; status?: null; listMechanisms?: null; statistics?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; initPartition?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject: coffer.v1.ObjectResult.$Shape; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encapsulateKey?: null; decapsulateKey?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ outcome?: "destroyObject"; error?: null; hello?: null; status?: null; listMechanisms?: null; statistics?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; initPartition?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject: coffer.v1.DestroyObjectResult.$Shape; findObjects?: null; getAttributes?: null; setAttributes?: null; encapsulateKey?: null; decapsulateKey?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ outcome?: "findObjects"; error?: null; hello?: null; status?: null; listMechanisms?: null; statistics?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; initPartition?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects: coffer.v1.FindObjectsResult.$Shape; getAttributes?: null; setAttributes?: null; encapsulateKey?: null; decapsulateKey?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ outcome?: "getAttributes"; error?: null; hello?: null; status?: null; listMechanisms?: null; statistics?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; initPartition?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes: coffer.v1.GetAttributesResult.$Shape; setAttributes?: null; encapsulateKey?: null; decapsulateKey?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ outcome?: "setAttributes"; error?: null; hello?: null; status?: null; listMechanisms?: null; statistics?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; initPartition?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes: coffer.v1.SetAttributesResult.$Shape; encapsulateKey?: null; decapsulateKey?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ outcome?: "encapsulateKey"; error?: null; hello?: null; status?: null; listMechanisms?: null; statistics?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; initPartition?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encapsulateKey: coffer.v1.EncapsulateKeyResult.$Shape; decapsulateKey?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ outcome?: "decapsulateKey"; error?: null; hello?: null; status?: null; listMechanisms?: null; statistics?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; initPartition?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encapsulateKey?: null; decapsulateKey: coffer.v1.ObjectResult.$Shape; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ outcome?: "encrypt"; error?: null; hello?: null; status?: null; listMechanisms?: null; statistics?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; initPartition?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encapsulateKey?: null; decapsulateKey?: null; encrypt: coffer.v1.EncryptResult.$Shape; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ outcome?: "decrypt"; error?: null; hello?: null; status?: null; listMechanisms?: null; statistics?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; initPartition?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encapsulateKey?: null; decapsulateKey?: null; encrypt?: null; decrypt: coffer.v1.DecryptResult.$Shape; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ outcome?: "sign"; error?: null; hello?: null; status?: null; listMechanisms?: null; statistics?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; initPartition?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encapsulateKey?: null; decapsulateKey?: null; encrypt?: null; decrypt?: null; sign: coffer.v1.SignResult.$Shape; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ outcome?: "verify"; error?: null; hello?: null; status?: null; listMechanisms?: null; statistics?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; initPartition?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encapsulateKey?: null; decapsulateKey?: null; encrypt?: null; decrypt?: null; sign?: null; verify: coffer.v1.VerifyResult.$Shape; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ outcome?: "digest"; error?: null; hello?: null; status?: null; listMechanisms?: null; statistics?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; initPartition?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encapsulateKey?: null; decapsulateKey?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest: coffer.v1.DigestResult.$Shape; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ outcome?: "generateRandom"; error?: null; hello?: null; status?: null; listMechanisms?: null; statistics?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; initPartition?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encapsulateKey?: null; decapsulateKey?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom: coffer.v1.GenerateRandomResult.$Shape; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ outcome?: "wrapKey"; error?: null; hello?: null; status?: null; listMechanisms?: null; statistics?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; initPartition?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encapsulateKey?: null; decapsulateKey?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey: coffer.v1.WrapKeyResult.$Shape; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ outcome?: "unwrapKey"; error?: null; hello?: null; status?: null; listMechanisms?: null; statistics?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; initPartition?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encapsulateKey?: null; decapsulateKey?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey: coffer.v1.ObjectResult.$Shape; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ outcome?: "deriveKey"; error?: null; hello?: null; status?: null; listMechanisms?: null; statistics?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; initPartition?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encapsulateKey?: null; decapsulateKey?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey: coffer.v1.ObjectResult.$Shape; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ outcome?: "begin"; error?: null; hello?: null; status?: null; listMechanisms?: null; statistics?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; initPartition?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encapsulateKey?: null; decapsulateKey?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin: coffer.v1.BeginResult.$Shape; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ outcome?: "update"; error?: null; hello?: null; status?: null; listMechanisms?: null; statistics?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; initPartition?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encapsulateKey?: null; decapsulateKey?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update: coffer.v1.UpdateResult.$Shape; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ outcome?: "finish"; error?: null; hello?: null; status?: null; listMechanisms?: null; statistics?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; initPartition?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encapsulateKey?: null; decapsulateKey?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish: coffer.v1.FinishResult.$Shape; read?: null; cancel?: null; readAudit?: null; checkpoint?: null }|{ outcome?: "read"; error?: null; hello?: null; status?: null; listMechanisms?: null; statistics?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; initPartition?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encapsulateKey?: null; decapsulateKey?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read: coffer.v1.ReadResult.$Shape; cancel?: null; readAudit?: null; checkpoint?: null }|{ outcome?: "cancel"; error?: null; hello?: null; status?: null; listMechanisms?: null; statistics?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; initPartition?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encapsulateKey?: null; decapsulateKey?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel: coffer.v1.CancelResult.$Shape; readAudit?: null; checkpoint?: null }|{ outcome?: "readAudit"; error?: null; hello?: null; status?: null; listMechanisms?: null; statistics?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; initPartition?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encapsulateKey?: null; decapsulateKey?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit: coffer.v1.ReadAuditResult.$Shape; checkpoint?: null }|{ outcome?: "checkpoint"; error?: null; hello?: null; status?: null; listMechanisms?: null; statistics?: null; openSession?: null; closeSession?: null; login?: null; logout?: null; resume?: null; changePin?: null; listUsers?: null; addUser?: null; removeUser?: null; unlockUser?: null; resetPin?: null; createPartition?: null; destroyPartition?: null; unsealPartition?: null; sealPartition?: null; getPolicy?: null; setPolicy?: null; acknowledgeAlarm?: null; initPartition?: null; generateKey?: null; generateKeyPair?: null; importObject?: null; copyObject?: null; destroyObject?: null; findObjects?: null; getAttributes?: null; setAttributes?: null; encapsulateKey?: null; decapsulateKey?: null; encrypt?: null; decrypt?: null; sign?: null; verify?: null; digest?: null; generateRandom?: null; wrapKey?: null; unwrapKey?: null; deriveKey?: null; begin?: null; update?: null; finish?: null; read?: null; cancel?: null; readAudit?: null; checkpoint: coffer.v1.CheckpointResult.$Shape })
            );
        }

        /**
         * Properties of an Error.
         * @deprecated Use coffer.v1.Error.$Properties instead.
         */
        interface IError extends coffer.v1.Error.$Properties {
        }

        /** Represents an Error. */
        class Error {

            /**
             * Constructs a new Error.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.Error.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Error code. */
            code: number;

            /** Error name. */
            name: string;

            /** Error message. */
            message: string;

            /** Error hint. */
            hint: string;

            /** Error retryAfterMs. */
            retryAfterMs: number;

            /**
             * Encodes the specified Error message. Does not implicitly {@link coffer.v1.Error.verify|verify} messages.
             * @param message Error message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.Error.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Error message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.Error & coffer.v1.Error.$Shape} Error
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.Error & coffer.v1.Error.$Shape;
        }

        namespace Error {

            /** Properties of an Error. */
            interface $Properties {

                /** Error code */
                code?: (number|null);

                /** Error name */
                name?: (string|null);

                /** Error message */
                message?: (string|null);

                /** Error hint */
                hint?: (string|null);

                /** Error retryAfterMs */
                retryAfterMs?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Error. */
            type $Shape = coffer.v1.Error.$Properties;
        }

        /**
         * Properties of a Hello.
         * @deprecated Use coffer.v1.Hello.$Properties instead.
         */
        interface IHello extends coffer.v1.Hello.$Properties {
        }

        /** Represents a Hello. */
        class Hello {

            /**
             * Constructs a new Hello.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.Hello.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Hello version. */
            version: number;

            /** Hello client. */
            client: string;

            /**
             * Encodes the specified Hello message. Does not implicitly {@link coffer.v1.Hello.verify|verify} messages.
             * @param message Hello message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.Hello.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Hello message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.Hello & coffer.v1.Hello.$Shape} Hello
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.Hello & coffer.v1.Hello.$Shape;
        }

        namespace Hello {

            /** Properties of a Hello. */
            interface $Properties {

                /** Hello version */
                version?: (number|null);

                /** Hello client */
                client?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Hello. */
            type $Shape = coffer.v1.Hello.$Properties;
        }

        /**
         * Properties of a HelloResult.
         * @deprecated Use coffer.v1.HelloResult.$Properties instead.
         */
        interface IHelloResult extends coffer.v1.HelloResult.$Properties {
        }

        /** Represents a HelloResult. */
        class HelloResult {

            /**
             * Constructs a new HelloResult.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.HelloResult.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** HelloResult version. */
            version: number;

            /** HelloResult build. */
            build: string;

            /** HelloResult frameBytesMax. */
            frameBytesMax: number;

            /** HelloResult inFlightMax. */
            inFlightMax: number;

            /** HelloResult dataBytesMax. */
            dataBytesMax: number;

            /**
             * Encodes the specified HelloResult message. Does not implicitly {@link coffer.v1.HelloResult.verify|verify} messages.
             * @param message HelloResult message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.HelloResult.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a HelloResult message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.HelloResult & coffer.v1.HelloResult.$Shape} HelloResult
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.HelloResult & coffer.v1.HelloResult.$Shape;
        }

        namespace HelloResult {

            /** Properties of a HelloResult. */
            interface $Properties {

                /** HelloResult version */
                version?: (number|null);

                /** HelloResult build */
                build?: (string|null);

                /** HelloResult frameBytesMax */
                frameBytesMax?: (number|null);

                /** HelloResult inFlightMax */
                inFlightMax?: (number|null);

                /** HelloResult dataBytesMax */
                dataBytesMax?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a HelloResult. */
            type $Shape = coffer.v1.HelloResult.$Properties;
        }

        /**
         * Properties of a ReadAudit.
         * @deprecated Use coffer.v1.ReadAudit.$Properties instead.
         */
        interface IReadAudit extends coffer.v1.ReadAudit.$Properties {
        }

        /** Represents a ReadAudit. */
        class ReadAudit {

            /**
             * Constructs a new ReadAudit.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.ReadAudit.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ReadAudit after. */
            after: number;

            /** ReadAudit max. */
            max: number;

            /**
             * Encodes the specified ReadAudit message. Does not implicitly {@link coffer.v1.ReadAudit.verify|verify} messages.
             * @param message ReadAudit message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.ReadAudit.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ReadAudit message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.ReadAudit & coffer.v1.ReadAudit.$Shape} ReadAudit
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.ReadAudit & coffer.v1.ReadAudit.$Shape;
        }

        namespace ReadAudit {

            /** Properties of a ReadAudit. */
            interface $Properties {

                /** ReadAudit after */
                after?: (number|null);

                /** ReadAudit max */
                max?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ReadAudit. */
            type $Shape = coffer.v1.ReadAudit.$Properties;
        }

        /**
         * Properties of a ReadAuditResult.
         * @deprecated Use coffer.v1.ReadAuditResult.$Properties instead.
         */
        interface IReadAuditResult extends coffer.v1.ReadAuditResult.$Properties {
        }

        /** Represents a ReadAuditResult. */
        class ReadAuditResult {

            /**
             * Constructs a new ReadAuditResult.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.ReadAuditResult.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ReadAuditResult lines. */
            lines: Uint8Array;

            /** ReadAuditResult last. */
            last: number;

            /** ReadAuditResult more. */
            more: boolean;

            /**
             * Encodes the specified ReadAuditResult message. Does not implicitly {@link coffer.v1.ReadAuditResult.verify|verify} messages.
             * @param message ReadAuditResult message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.ReadAuditResult.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ReadAuditResult message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.ReadAuditResult & coffer.v1.ReadAuditResult.$Shape} ReadAuditResult
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.ReadAuditResult & coffer.v1.ReadAuditResult.$Shape;
        }

        namespace ReadAuditResult {

            /** Properties of a ReadAuditResult. */
            interface $Properties {

                /** ReadAuditResult lines */
                lines?: (Uint8Array|null);

                /** ReadAuditResult last */
                last?: (number|null);

                /** ReadAuditResult more */
                more?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ReadAuditResult. */
            type $Shape = coffer.v1.ReadAuditResult.$Properties;
        }

        /**
         * Properties of a Checkpoint.
         * @deprecated Use coffer.v1.Checkpoint.$Properties instead.
         */
        interface ICheckpoint extends coffer.v1.Checkpoint.$Properties {
        }

        /** Represents a Checkpoint. */
        class Checkpoint {

            /**
             * Constructs a new Checkpoint.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.Checkpoint.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /**
             * Encodes the specified Checkpoint message. Does not implicitly {@link coffer.v1.Checkpoint.verify|verify} messages.
             * @param message Checkpoint message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.Checkpoint.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Checkpoint message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.Checkpoint & coffer.v1.Checkpoint.$Shape} Checkpoint
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.Checkpoint & coffer.v1.Checkpoint.$Shape;
        }

        namespace Checkpoint {

            /** Properties of a Checkpoint. */
            interface $Properties {

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Checkpoint. */
            type $Shape = coffer.v1.Checkpoint.$Properties;
        }

        /**
         * Properties of a CheckpointResult.
         * @deprecated Use coffer.v1.CheckpointResult.$Properties instead.
         */
        interface ICheckpointResult extends coffer.v1.CheckpointResult.$Properties {
        }

        /** Represents a CheckpointResult. */
        class CheckpointResult {

            /**
             * Constructs a new CheckpointResult.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.CheckpointResult.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** CheckpointResult sequence. */
            sequence: number;

            /** CheckpointResult publicKey. */
            publicKey: Uint8Array;

            /**
             * Encodes the specified CheckpointResult message. Does not implicitly {@link coffer.v1.CheckpointResult.verify|verify} messages.
             * @param message CheckpointResult message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.CheckpointResult.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a CheckpointResult message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.CheckpointResult & coffer.v1.CheckpointResult.$Shape} CheckpointResult
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.CheckpointResult & coffer.v1.CheckpointResult.$Shape;
        }

        namespace CheckpointResult {

            /** Properties of a CheckpointResult. */
            interface $Properties {

                /** CheckpointResult sequence */
                sequence?: (number|null);

                /** CheckpointResult publicKey */
                publicKey?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a CheckpointResult. */
            type $Shape = coffer.v1.CheckpointResult.$Properties;
        }

        /**
         * Properties of an Encrypt.
         * @deprecated Use coffer.v1.Encrypt.$Properties instead.
         */
        interface IEncrypt extends coffer.v1.Encrypt.$Properties {
        }

        /** Represents an Encrypt. */
        class Encrypt {

            /**
             * Constructs a new Encrypt.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.Encrypt.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Encrypt key. */
            key: Uint8Array;

            /** Encrypt mechanism. */
            mechanism?: (coffer.v1.Mechanism.$Properties|null);

            /** Encrypt data. */
            data: Uint8Array;

            /**
             * Encodes the specified Encrypt message. Does not implicitly {@link coffer.v1.Encrypt.verify|verify} messages.
             * @param message Encrypt message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.Encrypt.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Encrypt message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.Encrypt & coffer.v1.Encrypt.$Shape} Encrypt
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.Encrypt & coffer.v1.Encrypt.$Shape;
        }

        namespace Encrypt {

            /** Properties of an Encrypt. */
            interface $Properties {

                /** Encrypt key */
                key?: (Uint8Array|null);

                /** Encrypt mechanism */
                mechanism?: (coffer.v1.Mechanism.$Properties|null);

                /** Encrypt data */
                data?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Encrypt. */
            type $Shape = {
              key?: Uint8Array|null;
              mechanism?: coffer.v1.Mechanism.$Shape|null;
              data?: Uint8Array|null;
              $unknowns?: Uint8Array[];
            };
        }

        /**
         * Properties of an EncryptResult.
         * @deprecated Use coffer.v1.EncryptResult.$Properties instead.
         */
        interface IEncryptResult extends coffer.v1.EncryptResult.$Properties {
        }

        /** Represents an EncryptResult. */
        class EncryptResult {

            /**
             * Constructs a new EncryptResult.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.EncryptResult.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** EncryptResult data. */
            data: Uint8Array;

            /** EncryptResult iv. */
            iv: Uint8Array;

            /**
             * Encodes the specified EncryptResult message. Does not implicitly {@link coffer.v1.EncryptResult.verify|verify} messages.
             * @param message EncryptResult message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.EncryptResult.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an EncryptResult message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.EncryptResult & coffer.v1.EncryptResult.$Shape} EncryptResult
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.EncryptResult & coffer.v1.EncryptResult.$Shape;
        }

        namespace EncryptResult {

            /** Properties of an EncryptResult. */
            interface $Properties {

                /** EncryptResult data */
                data?: (Uint8Array|null);

                /** EncryptResult iv */
                iv?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an EncryptResult. */
            type $Shape = coffer.v1.EncryptResult.$Properties;
        }

        /**
         * Properties of a Decrypt.
         * @deprecated Use coffer.v1.Decrypt.$Properties instead.
         */
        interface IDecrypt extends coffer.v1.Decrypt.$Properties {
        }

        /** Represents a Decrypt. */
        class Decrypt {

            /**
             * Constructs a new Decrypt.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.Decrypt.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Decrypt key. */
            key: Uint8Array;

            /** Decrypt mechanism. */
            mechanism?: (coffer.v1.Mechanism.$Properties|null);

            /** Decrypt data. */
            data: Uint8Array;

            /**
             * Encodes the specified Decrypt message. Does not implicitly {@link coffer.v1.Decrypt.verify|verify} messages.
             * @param message Decrypt message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.Decrypt.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Decrypt message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.Decrypt & coffer.v1.Decrypt.$Shape} Decrypt
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.Decrypt & coffer.v1.Decrypt.$Shape;
        }

        namespace Decrypt {

            /** Properties of a Decrypt. */
            interface $Properties {

                /** Decrypt key */
                key?: (Uint8Array|null);

                /** Decrypt mechanism */
                mechanism?: (coffer.v1.Mechanism.$Properties|null);

                /** Decrypt data */
                data?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Decrypt. */
            type $Shape = {
              key?: Uint8Array|null;
              mechanism?: coffer.v1.Mechanism.$Shape|null;
              data?: Uint8Array|null;
              $unknowns?: Uint8Array[];
            };
        }

        /**
         * Properties of a DecryptResult.
         * @deprecated Use coffer.v1.DecryptResult.$Properties instead.
         */
        interface IDecryptResult extends coffer.v1.DecryptResult.$Properties {
        }

        /** Represents a DecryptResult. */
        class DecryptResult {

            /**
             * Constructs a new DecryptResult.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.DecryptResult.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** DecryptResult data. */
            data: Uint8Array;

            /**
             * Encodes the specified DecryptResult message. Does not implicitly {@link coffer.v1.DecryptResult.verify|verify} messages.
             * @param message DecryptResult message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.DecryptResult.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a DecryptResult message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.DecryptResult & coffer.v1.DecryptResult.$Shape} DecryptResult
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.DecryptResult & coffer.v1.DecryptResult.$Shape;
        }

        namespace DecryptResult {

            /** Properties of a DecryptResult. */
            interface $Properties {

                /** DecryptResult data */
                data?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a DecryptResult. */
            type $Shape = coffer.v1.DecryptResult.$Properties;
        }

        /**
         * Properties of a Sign.
         * @deprecated Use coffer.v1.Sign.$Properties instead.
         */
        interface ISign extends coffer.v1.Sign.$Properties {
        }

        /** Represents a Sign. */
        class Sign {

            /**
             * Constructs a new Sign.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.Sign.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Sign key. */
            key: Uint8Array;

            /** Sign mechanism. */
            mechanism?: (coffer.v1.Mechanism.$Properties|null);

            /** Sign data. */
            data: Uint8Array;

            /**
             * Encodes the specified Sign message. Does not implicitly {@link coffer.v1.Sign.verify|verify} messages.
             * @param message Sign message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.Sign.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Sign message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.Sign & coffer.v1.Sign.$Shape} Sign
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.Sign & coffer.v1.Sign.$Shape;
        }

        namespace Sign {

            /** Properties of a Sign. */
            interface $Properties {

                /** Sign key */
                key?: (Uint8Array|null);

                /** Sign mechanism */
                mechanism?: (coffer.v1.Mechanism.$Properties|null);

                /** Sign data */
                data?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Sign. */
            type $Shape = {
              key?: Uint8Array|null;
              mechanism?: coffer.v1.Mechanism.$Shape|null;
              data?: Uint8Array|null;
              $unknowns?: Uint8Array[];
            };
        }

        /**
         * Properties of a SignResult.
         * @deprecated Use coffer.v1.SignResult.$Properties instead.
         */
        interface ISignResult extends coffer.v1.SignResult.$Properties {
        }

        /** Represents a SignResult. */
        class SignResult {

            /**
             * Constructs a new SignResult.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.SignResult.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** SignResult signature. */
            signature: Uint8Array;

            /**
             * Encodes the specified SignResult message. Does not implicitly {@link coffer.v1.SignResult.verify|verify} messages.
             * @param message SignResult message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.SignResult.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a SignResult message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.SignResult & coffer.v1.SignResult.$Shape} SignResult
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.SignResult & coffer.v1.SignResult.$Shape;
        }

        namespace SignResult {

            /** Properties of a SignResult. */
            interface $Properties {

                /** SignResult signature */
                signature?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a SignResult. */
            type $Shape = coffer.v1.SignResult.$Properties;
        }

        /**
         * Properties of a Verify.
         * @deprecated Use coffer.v1.Verify.$Properties instead.
         */
        interface IVerify extends coffer.v1.Verify.$Properties {
        }

        /** Represents a Verify. */
        class Verify {

            /**
             * Constructs a new Verify.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.Verify.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Verify key. */
            key: Uint8Array;

            /** Verify mechanism. */
            mechanism?: (coffer.v1.Mechanism.$Properties|null);

            /** Verify data. */
            data: Uint8Array;

            /** Verify signature. */
            signature: Uint8Array;

            /**
             * Encodes the specified Verify message. Does not implicitly {@link coffer.v1.Verify.verify|verify} messages.
             * @param message Verify message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.Verify.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Verify message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.Verify & coffer.v1.Verify.$Shape} Verify
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.Verify & coffer.v1.Verify.$Shape;
        }

        namespace Verify {

            /** Properties of a Verify. */
            interface $Properties {

                /** Verify key */
                key?: (Uint8Array|null);

                /** Verify mechanism */
                mechanism?: (coffer.v1.Mechanism.$Properties|null);

                /** Verify data */
                data?: (Uint8Array|null);

                /** Verify signature */
                signature?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Verify. */
            type $Shape = {
              key?: Uint8Array|null;
              mechanism?: coffer.v1.Mechanism.$Shape|null;
              data?: Uint8Array|null;
              signature?: Uint8Array|null;
              $unknowns?: Uint8Array[];
            };
        }

        /**
         * Properties of a VerifyResult.
         * @deprecated Use coffer.v1.VerifyResult.$Properties instead.
         */
        interface IVerifyResult extends coffer.v1.VerifyResult.$Properties {
        }

        /** Represents a VerifyResult. */
        class VerifyResult {

            /**
             * Constructs a new VerifyResult.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.VerifyResult.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /**
             * Encodes the specified VerifyResult message. Does not implicitly {@link coffer.v1.VerifyResult.verify|verify} messages.
             * @param message VerifyResult message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.VerifyResult.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a VerifyResult message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.VerifyResult & coffer.v1.VerifyResult.$Shape} VerifyResult
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.VerifyResult & coffer.v1.VerifyResult.$Shape;
        }

        namespace VerifyResult {

            /** Properties of a VerifyResult. */
            interface $Properties {

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a VerifyResult. */
            type $Shape = coffer.v1.VerifyResult.$Properties;
        }

        /**
         * Properties of a Digest.
         * @deprecated Use coffer.v1.Digest.$Properties instead.
         */
        interface IDigest extends coffer.v1.Digest.$Properties {
        }

        /** Represents a Digest. */
        class Digest {

            /**
             * Constructs a new Digest.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.Digest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Digest mechanism. */
            mechanism?: (coffer.v1.Mechanism.$Properties|null);

            /** Digest data. */
            data: Uint8Array;

            /**
             * Encodes the specified Digest message. Does not implicitly {@link coffer.v1.Digest.verify|verify} messages.
             * @param message Digest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.Digest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Digest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.Digest & coffer.v1.Digest.$Shape} Digest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.Digest & coffer.v1.Digest.$Shape;
        }

        namespace Digest {

            /** Properties of a Digest. */
            interface $Properties {

                /** Digest mechanism */
                mechanism?: (coffer.v1.Mechanism.$Properties|null);

                /** Digest data */
                data?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Digest. */
            type $Shape = {
              mechanism?: coffer.v1.Mechanism.$Shape|null;
              data?: Uint8Array|null;
              $unknowns?: Uint8Array[];
            };
        }

        /**
         * Properties of a DigestResult.
         * @deprecated Use coffer.v1.DigestResult.$Properties instead.
         */
        interface IDigestResult extends coffer.v1.DigestResult.$Properties {
        }

        /** Represents a DigestResult. */
        class DigestResult {

            /**
             * Constructs a new DigestResult.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.DigestResult.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** DigestResult digest. */
            digest: Uint8Array;

            /**
             * Encodes the specified DigestResult message. Does not implicitly {@link coffer.v1.DigestResult.verify|verify} messages.
             * @param message DigestResult message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.DigestResult.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a DigestResult message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.DigestResult & coffer.v1.DigestResult.$Shape} DigestResult
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.DigestResult & coffer.v1.DigestResult.$Shape;
        }

        namespace DigestResult {

            /** Properties of a DigestResult. */
            interface $Properties {

                /** DigestResult digest */
                digest?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a DigestResult. */
            type $Shape = coffer.v1.DigestResult.$Properties;
        }

        /**
         * Properties of a GenerateRandom.
         * @deprecated Use coffer.v1.GenerateRandom.$Properties instead.
         */
        interface IGenerateRandom extends coffer.v1.GenerateRandom.$Properties {
        }

        /** Represents a GenerateRandom. */
        class GenerateRandom {

            /**
             * Constructs a new GenerateRandom.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.GenerateRandom.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** GenerateRandom length. */
            length: number;

            /**
             * Encodes the specified GenerateRandom message. Does not implicitly {@link coffer.v1.GenerateRandom.verify|verify} messages.
             * @param message GenerateRandom message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.GenerateRandom.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a GenerateRandom message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.GenerateRandom & coffer.v1.GenerateRandom.$Shape} GenerateRandom
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.GenerateRandom & coffer.v1.GenerateRandom.$Shape;
        }

        namespace GenerateRandom {

            /** Properties of a GenerateRandom. */
            interface $Properties {

                /** GenerateRandom length */
                length?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a GenerateRandom. */
            type $Shape = coffer.v1.GenerateRandom.$Properties;
        }

        /**
         * Properties of a GenerateRandomResult.
         * @deprecated Use coffer.v1.GenerateRandomResult.$Properties instead.
         */
        interface IGenerateRandomResult extends coffer.v1.GenerateRandomResult.$Properties {
        }

        /** Represents a GenerateRandomResult. */
        class GenerateRandomResult {

            /**
             * Constructs a new GenerateRandomResult.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.GenerateRandomResult.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** GenerateRandomResult data. */
            data: Uint8Array;

            /**
             * Encodes the specified GenerateRandomResult message. Does not implicitly {@link coffer.v1.GenerateRandomResult.verify|verify} messages.
             * @param message GenerateRandomResult message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.GenerateRandomResult.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a GenerateRandomResult message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.GenerateRandomResult & coffer.v1.GenerateRandomResult.$Shape} GenerateRandomResult
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.GenerateRandomResult & coffer.v1.GenerateRandomResult.$Shape;
        }

        namespace GenerateRandomResult {

            /** Properties of a GenerateRandomResult. */
            interface $Properties {

                /** GenerateRandomResult data */
                data?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a GenerateRandomResult. */
            type $Shape = coffer.v1.GenerateRandomResult.$Properties;
        }

        /**
         * Properties of a WrapKey.
         * @deprecated Use coffer.v1.WrapKey.$Properties instead.
         */
        interface IWrapKey extends coffer.v1.WrapKey.$Properties {
        }

        /** Represents a WrapKey. */
        class WrapKey {

            /**
             * Constructs a new WrapKey.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.WrapKey.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** WrapKey wrappingKey. */
            wrappingKey: Uint8Array;

            /** WrapKey mechanism. */
            mechanism?: (coffer.v1.Mechanism.$Properties|null);

            /** WrapKey key. */
            key: Uint8Array;

            /**
             * Encodes the specified WrapKey message. Does not implicitly {@link coffer.v1.WrapKey.verify|verify} messages.
             * @param message WrapKey message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.WrapKey.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a WrapKey message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.WrapKey & coffer.v1.WrapKey.$Shape} WrapKey
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.WrapKey & coffer.v1.WrapKey.$Shape;
        }

        namespace WrapKey {

            /** Properties of a WrapKey. */
            interface $Properties {

                /** WrapKey wrappingKey */
                wrappingKey?: (Uint8Array|null);

                /** WrapKey mechanism */
                mechanism?: (coffer.v1.Mechanism.$Properties|null);

                /** WrapKey key */
                key?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a WrapKey. */
            type $Shape = {
              wrappingKey?: Uint8Array|null;
              mechanism?: coffer.v1.Mechanism.$Shape|null;
              key?: Uint8Array|null;
              $unknowns?: Uint8Array[];
            };
        }

        /**
         * Properties of a WrapKeyResult.
         * @deprecated Use coffer.v1.WrapKeyResult.$Properties instead.
         */
        interface IWrapKeyResult extends coffer.v1.WrapKeyResult.$Properties {
        }

        /** Represents a WrapKeyResult. */
        class WrapKeyResult {

            /**
             * Constructs a new WrapKeyResult.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.WrapKeyResult.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** WrapKeyResult wrapped. */
            wrapped: Uint8Array;

            /** WrapKeyResult iv. */
            iv: Uint8Array;

            /**
             * Encodes the specified WrapKeyResult message. Does not implicitly {@link coffer.v1.WrapKeyResult.verify|verify} messages.
             * @param message WrapKeyResult message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.WrapKeyResult.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a WrapKeyResult message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.WrapKeyResult & coffer.v1.WrapKeyResult.$Shape} WrapKeyResult
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.WrapKeyResult & coffer.v1.WrapKeyResult.$Shape;
        }

        namespace WrapKeyResult {

            /** Properties of a WrapKeyResult. */
            interface $Properties {

                /** WrapKeyResult wrapped */
                wrapped?: (Uint8Array|null);

                /** WrapKeyResult iv */
                iv?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a WrapKeyResult. */
            type $Shape = coffer.v1.WrapKeyResult.$Properties;
        }

        /**
         * Properties of an UnwrapKey.
         * @deprecated Use coffer.v1.UnwrapKey.$Properties instead.
         */
        interface IUnwrapKey extends coffer.v1.UnwrapKey.$Properties {
        }

        /** Represents an UnwrapKey. */
        class UnwrapKey {

            /**
             * Constructs a new UnwrapKey.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.UnwrapKey.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** UnwrapKey unwrappingKey. */
            unwrappingKey: Uint8Array;

            /** UnwrapKey mechanism. */
            mechanism?: (coffer.v1.Mechanism.$Properties|null);

            /** UnwrapKey wrapped. */
            wrapped: Uint8Array;

            /** UnwrapKey template. */
            template?: (coffer.v1.Template.$Properties|null);

            /**
             * Encodes the specified UnwrapKey message. Does not implicitly {@link coffer.v1.UnwrapKey.verify|verify} messages.
             * @param message UnwrapKey message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.UnwrapKey.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an UnwrapKey message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.UnwrapKey & coffer.v1.UnwrapKey.$Shape} UnwrapKey
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.UnwrapKey & coffer.v1.UnwrapKey.$Shape;
        }

        namespace UnwrapKey {

            /** Properties of an UnwrapKey. */
            interface $Properties {

                /** UnwrapKey unwrappingKey */
                unwrappingKey?: (Uint8Array|null);

                /** UnwrapKey mechanism */
                mechanism?: (coffer.v1.Mechanism.$Properties|null);

                /** UnwrapKey wrapped */
                wrapped?: (Uint8Array|null);

                /** UnwrapKey template */
                template?: (coffer.v1.Template.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an UnwrapKey. */
            type $Shape = {
              unwrappingKey?: Uint8Array|null;
              mechanism?: coffer.v1.Mechanism.$Shape|null;
              wrapped?: Uint8Array|null;
              template?: coffer.v1.Template.$Shape|null;
              $unknowns?: Uint8Array[];
            };
        }

        /**
         * Properties of a DeriveKey.
         * @deprecated Use coffer.v1.DeriveKey.$Properties instead.
         */
        interface IDeriveKey extends coffer.v1.DeriveKey.$Properties {
        }

        /** Represents a DeriveKey. */
        class DeriveKey {

            /**
             * Constructs a new DeriveKey.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.DeriveKey.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** DeriveKey baseKey. */
            baseKey: Uint8Array;

            /** DeriveKey mechanism. */
            mechanism?: (coffer.v1.Mechanism.$Properties|null);

            /** DeriveKey template. */
            template?: (coffer.v1.Template.$Properties|null);

            /**
             * Encodes the specified DeriveKey message. Does not implicitly {@link coffer.v1.DeriveKey.verify|verify} messages.
             * @param message DeriveKey message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.DeriveKey.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a DeriveKey message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.DeriveKey & coffer.v1.DeriveKey.$Shape} DeriveKey
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.DeriveKey & coffer.v1.DeriveKey.$Shape;
        }

        namespace DeriveKey {

            /** Properties of a DeriveKey. */
            interface $Properties {

                /** DeriveKey baseKey */
                baseKey?: (Uint8Array|null);

                /** DeriveKey mechanism */
                mechanism?: (coffer.v1.Mechanism.$Properties|null);

                /** DeriveKey template */
                template?: (coffer.v1.Template.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a DeriveKey. */
            type $Shape = {
              baseKey?: Uint8Array|null;
              mechanism?: coffer.v1.Mechanism.$Shape|null;
              template?: coffer.v1.Template.$Shape|null;
              $unknowns?: Uint8Array[];
            };
        }

        /**
         * Properties of an EncapsulateKey.
         * @deprecated Use coffer.v1.EncapsulateKey.$Properties instead.
         */
        interface IEncapsulateKey extends coffer.v1.EncapsulateKey.$Properties {
        }

        /** Represents an EncapsulateKey. */
        class EncapsulateKey {

            /**
             * Constructs a new EncapsulateKey.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.EncapsulateKey.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** EncapsulateKey publicKey. */
            publicKey: Uint8Array;

            /** EncapsulateKey mechanism. */
            mechanism?: (coffer.v1.Mechanism.$Properties|null);

            /** EncapsulateKey template. */
            template?: (coffer.v1.Template.$Properties|null);

            /**
             * Encodes the specified EncapsulateKey message. Does not implicitly {@link coffer.v1.EncapsulateKey.verify|verify} messages.
             * @param message EncapsulateKey message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.EncapsulateKey.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an EncapsulateKey message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.EncapsulateKey & coffer.v1.EncapsulateKey.$Shape} EncapsulateKey
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.EncapsulateKey & coffer.v1.EncapsulateKey.$Shape;
        }

        namespace EncapsulateKey {

            /** Properties of an EncapsulateKey. */
            interface $Properties {

                /** EncapsulateKey publicKey */
                publicKey?: (Uint8Array|null);

                /** EncapsulateKey mechanism */
                mechanism?: (coffer.v1.Mechanism.$Properties|null);

                /** EncapsulateKey template */
                template?: (coffer.v1.Template.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an EncapsulateKey. */
            type $Shape = {
              publicKey?: Uint8Array|null;
              mechanism?: coffer.v1.Mechanism.$Shape|null;
              template?: coffer.v1.Template.$Shape|null;
              $unknowns?: Uint8Array[];
            };
        }

        /**
         * Properties of an EncapsulateKeyResult.
         * @deprecated Use coffer.v1.EncapsulateKeyResult.$Properties instead.
         */
        interface IEncapsulateKeyResult extends coffer.v1.EncapsulateKeyResult.$Properties {
        }

        /** Represents an EncapsulateKeyResult. */
        class EncapsulateKeyResult {

            /**
             * Constructs a new EncapsulateKeyResult.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.EncapsulateKeyResult.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** EncapsulateKeyResult object. */
            object: Uint8Array;

            /** EncapsulateKeyResult ciphertext. */
            ciphertext: Uint8Array;

            /**
             * Encodes the specified EncapsulateKeyResult message. Does not implicitly {@link coffer.v1.EncapsulateKeyResult.verify|verify} messages.
             * @param message EncapsulateKeyResult message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.EncapsulateKeyResult.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an EncapsulateKeyResult message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.EncapsulateKeyResult & coffer.v1.EncapsulateKeyResult.$Shape} EncapsulateKeyResult
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.EncapsulateKeyResult & coffer.v1.EncapsulateKeyResult.$Shape;
        }

        namespace EncapsulateKeyResult {

            /** Properties of an EncapsulateKeyResult. */
            interface $Properties {

                /** EncapsulateKeyResult object */
                object?: (Uint8Array|null);

                /** EncapsulateKeyResult ciphertext */
                ciphertext?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an EncapsulateKeyResult. */
            type $Shape = coffer.v1.EncapsulateKeyResult.$Properties;
        }

        /**
         * Properties of a DecapsulateKey.
         * @deprecated Use coffer.v1.DecapsulateKey.$Properties instead.
         */
        interface IDecapsulateKey extends coffer.v1.DecapsulateKey.$Properties {
        }

        /** Represents a DecapsulateKey. */
        class DecapsulateKey {

            /**
             * Constructs a new DecapsulateKey.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.DecapsulateKey.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** DecapsulateKey privateKey. */
            privateKey: Uint8Array;

            /** DecapsulateKey mechanism. */
            mechanism?: (coffer.v1.Mechanism.$Properties|null);

            /** DecapsulateKey ciphertext. */
            ciphertext: Uint8Array;

            /** DecapsulateKey template. */
            template?: (coffer.v1.Template.$Properties|null);

            /**
             * Encodes the specified DecapsulateKey message. Does not implicitly {@link coffer.v1.DecapsulateKey.verify|verify} messages.
             * @param message DecapsulateKey message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.DecapsulateKey.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a DecapsulateKey message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.DecapsulateKey & coffer.v1.DecapsulateKey.$Shape} DecapsulateKey
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.DecapsulateKey & coffer.v1.DecapsulateKey.$Shape;
        }

        namespace DecapsulateKey {

            /** Properties of a DecapsulateKey. */
            interface $Properties {

                /** DecapsulateKey privateKey */
                privateKey?: (Uint8Array|null);

                /** DecapsulateKey mechanism */
                mechanism?: (coffer.v1.Mechanism.$Properties|null);

                /** DecapsulateKey ciphertext */
                ciphertext?: (Uint8Array|null);

                /** DecapsulateKey template */
                template?: (coffer.v1.Template.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a DecapsulateKey. */
            type $Shape = {
              privateKey?: Uint8Array|null;
              mechanism?: coffer.v1.Mechanism.$Shape|null;
              ciphertext?: Uint8Array|null;
              template?: coffer.v1.Template.$Shape|null;
              $unknowns?: Uint8Array[];
            };
        }

        /**
         * Properties of a Mechanism.
         * @deprecated Use coffer.v1.Mechanism.$Properties instead.
         */
        interface IMechanism extends coffer.v1.Mechanism.$Properties {
        }

        /** Represents a Mechanism. */
        class Mechanism {

            /**
             * Constructs a new Mechanism.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.Mechanism.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Mechanism type. */
            type: number;

            /** Mechanism iv. */
            iv?: (coffer.v1.IvParameters.$Properties|null);

            /** Mechanism gcm. */
            gcm?: (coffer.v1.GcmParameters.$Properties|null);

            /** Mechanism ctr. */
            ctr?: (coffer.v1.CtrParameters.$Properties|null);

            /** Mechanism pss. */
            pss?: (coffer.v1.PssParameters.$Properties|null);

            /** Mechanism oaep. */
            oaep?: (coffer.v1.OaepParameters.$Properties|null);

            /** Mechanism ecdh. */
            ecdh?: (coffer.v1.EcdhParameters.$Properties|null);

            /** Mechanism macGeneral. */
            macGeneral?: (coffer.v1.MacGeneralParameters.$Properties|null);

            /** Mechanism aead. */
            aead?: (coffer.v1.AeadParameters.$Properties|null);

            /** Mechanism signContext. */
            signContext?: (coffer.v1.SignContextParameters.$Properties|null);

            /** Mechanism hkdf. */
            hkdf?: (coffer.v1.HkdfParameters.$Properties|null);

            /** Mechanism rsaAesKeyWrap. */
            rsaAesKeyWrap?: (coffer.v1.RsaAesKeyWrapParameters.$Properties|null);

            /** Mechanism eddsa. */
            eddsa?: (coffer.v1.EddsaParameters.$Properties|null);

            /** Mechanism ecdhWrap. */
            ecdhWrap?: (coffer.v1.EcdhWrapParameters.$Properties|null);

            /** Mechanism kbkdf. */
            kbkdf?: (coffer.v1.KbkdfParameters.$Properties|null);

            /** Mechanism derivationData. */
            derivationData?: (coffer.v1.DerivationDataParameters.$Properties|null);

            /** Mechanism derivationKey. */
            derivationKey?: (coffer.v1.DerivationKeyParameters.$Properties|null);

            /** Mechanism extractKey. */
            extractKey?: (coffer.v1.ExtractKeyParameters.$Properties|null);

            /** Mechanism pbkdf2. */
            pbkdf2?: (coffer.v1.Pbkdf2Parameters.$Properties|null);

            /** Mechanism tls. */
            tls?: (coffer.v1.TlsParameters.$Properties|null);

            /** Mechanism kmac. */
            kmac?: (coffer.v1.KmacParameters.$Properties|null);

            /** Mechanism hashSignContext. */
            hashSignContext?: (coffer.v1.HashSignContextParameters.$Properties|null);

            /** Mechanism parameters. */
            parameters?: ("iv"|"gcm"|"ctr"|"pss"|"oaep"|"ecdh"|"macGeneral"|"aead"|"signContext"|"hkdf"|"rsaAesKeyWrap"|"eddsa"|"ecdhWrap"|"kbkdf"|"derivationData"|"derivationKey"|"extractKey"|"pbkdf2"|"tls"|"kmac"|"hashSignContext");

            /**
             * Encodes the specified Mechanism message. Does not implicitly {@link coffer.v1.Mechanism.verify|verify} messages.
             * @param message Mechanism message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.Mechanism.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Mechanism message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.Mechanism & coffer.v1.Mechanism.$Shape} Mechanism
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.Mechanism & coffer.v1.Mechanism.$Shape;
        }

        namespace Mechanism {

            /** Properties of a Mechanism. */
            interface $Properties {

                /** Mechanism type */
                type?: (number|null);

                /** Mechanism iv */
                iv?: (coffer.v1.IvParameters.$Properties|null);

                /** Mechanism gcm */
                gcm?: (coffer.v1.GcmParameters.$Properties|null);

                /** Mechanism ctr */
                ctr?: (coffer.v1.CtrParameters.$Properties|null);

                /** Mechanism pss */
                pss?: (coffer.v1.PssParameters.$Properties|null);

                /** Mechanism oaep */
                oaep?: (coffer.v1.OaepParameters.$Properties|null);

                /** Mechanism ecdh */
                ecdh?: (coffer.v1.EcdhParameters.$Properties|null);

                /** Mechanism macGeneral */
                macGeneral?: (coffer.v1.MacGeneralParameters.$Properties|null);

                /** Mechanism aead */
                aead?: (coffer.v1.AeadParameters.$Properties|null);

                /** Mechanism signContext */
                signContext?: (coffer.v1.SignContextParameters.$Properties|null);

                /** Mechanism hkdf */
                hkdf?: (coffer.v1.HkdfParameters.$Properties|null);

                /** Mechanism rsaAesKeyWrap */
                rsaAesKeyWrap?: (coffer.v1.RsaAesKeyWrapParameters.$Properties|null);

                /** Mechanism eddsa */
                eddsa?: (coffer.v1.EddsaParameters.$Properties|null);

                /** Mechanism ecdhWrap */
                ecdhWrap?: (coffer.v1.EcdhWrapParameters.$Properties|null);

                /** Mechanism kbkdf */
                kbkdf?: (coffer.v1.KbkdfParameters.$Properties|null);

                /** Mechanism derivationData */
                derivationData?: (coffer.v1.DerivationDataParameters.$Properties|null);

                /** Mechanism derivationKey */
                derivationKey?: (coffer.v1.DerivationKeyParameters.$Properties|null);

                /** Mechanism extractKey */
                extractKey?: (coffer.v1.ExtractKeyParameters.$Properties|null);

                /** Mechanism pbkdf2 */
                pbkdf2?: (coffer.v1.Pbkdf2Parameters.$Properties|null);

                /** Mechanism tls */
                tls?: (coffer.v1.TlsParameters.$Properties|null);

                /** Mechanism kmac */
                kmac?: (coffer.v1.KmacParameters.$Properties|null);

                /** Mechanism hashSignContext */
                hashSignContext?: (coffer.v1.HashSignContextParameters.$Properties|null);

                /** Mechanism parameters */
                parameters?: ("iv"|"gcm"|"ctr"|"pss"|"oaep"|"ecdh"|"macGeneral"|"aead"|"signContext"|"hkdf"|"rsaAesKeyWrap"|"eddsa"|"ecdhWrap"|"kbkdf"|"derivationData"|"derivationKey"|"extractKey"|"pbkdf2"|"tls"|"kmac"|"hashSignContext");

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Narrowed shape of a Mechanism. */
            type $Shape = {
              type?: number|null;
              iv?: coffer.v1.IvParameters.$Shape|null;
              gcm?: coffer.v1.GcmParameters.$Shape|null;
              ctr?: coffer.v1.CtrParameters.$Shape|null;
              pss?: coffer.v1.PssParameters.$Shape|null;
              oaep?: coffer.v1.OaepParameters.$Shape|null;
              ecdh?: coffer.v1.EcdhParameters.$Shape|null;
              macGeneral?: coffer.v1.MacGeneralParameters.$Shape|null;
              aead?: coffer.v1.AeadParameters.$Shape|null;
              signContext?: coffer.v1.SignContextParameters.$Shape|null;
              hkdf?: coffer.v1.HkdfParameters.$Shape|null;
              rsaAesKeyWrap?: coffer.v1.RsaAesKeyWrapParameters.$Shape|null;
              eddsa?: coffer.v1.EddsaParameters.$Shape|null;
              ecdhWrap?: coffer.v1.EcdhWrapParameters.$Shape|null;
              kbkdf?: coffer.v1.KbkdfParameters.$Shape|null;
              derivationData?: coffer.v1.DerivationDataParameters.$Shape|null;
              derivationKey?: coffer.v1.DerivationKeyParameters.$Shape|null;
              extractKey?: coffer.v1.ExtractKeyParameters.$Shape|null;
              pbkdf2?: coffer.v1.Pbkdf2Parameters.$Shape|null;
              tls?: coffer.v1.TlsParameters.$Shape|null;
              kmac?: coffer.v1.KmacParameters.$Shape|null;
              hashSignContext?: coffer.v1.HashSignContextParameters.$Shape|null;
              $unknowns?: Uint8Array[];
            } & (
              ({ parameters?: undefined; iv?: null; gcm?: null; ctr?: null; pss?: null; oaep?: null; ecdh?: null; macGeneral?: null; aead?: null; signContext?: null; hkdf?: null; rsaAesKeyWrap?: null; eddsa?: null; ecdhWrap?: null; kbkdf?: null; derivationData?: null; derivationKey?: null; extractKey?: null; pbkdf2?: null; tls?: null; kmac?: null; hashSignContext?: null }|{ parameters?: "iv"; iv: coffer.v1.IvParameters.$Shape; gcm?: null; ctr?: null; pss?: null; oaep?: null; ecdh?: null; macGeneral?: null; aead?: null; signContext?: null; hkdf?: null; rsaAesKeyWrap?: null; eddsa?: null; ecdhWrap?: null; kbkdf?: null; derivationData?: null; derivationKey?: null; extractKey?: null; pbkdf2?: null; tls?: null; kmac?: null; hashSignContext?: null }|{ parameters?: "gcm"; iv?: null; gcm: coffer.v1.GcmParameters.$Shape; ctr?: null; pss?: null; oaep?: null; ecdh?: null; macGeneral?: null; aead?: null; signContext?: null; hkdf?: null; rsaAesKeyWrap?: null; eddsa?: null; ecdhWrap?: null; kbkdf?: null; derivationData?: null; derivationKey?: null; extractKey?: null; pbkdf2?: null; tls?: null; kmac?: null; hashSignContext?: null }|{ parameters?: "ctr"; iv?: null; gcm?: null; ctr: coffer.v1.CtrParameters.$Shape; pss?: null; oaep?: null; ecdh?: null; macGeneral?: null; aead?: null; signContext?: null; hkdf?: null; rsaAesKeyWrap?: null; eddsa?: null; ecdhWrap?: null; kbkdf?: null; derivationData?: null; derivationKey?: null; extractKey?: null; pbkdf2?: null; tls?: null; kmac?: null; hashSignContext?: null }|{ parameters?: "pss"; iv?: null; gcm?: null; ctr?: null; pss: coffer.v1.PssParameters.$Shape; oaep?: null; ecdh?: null; macGeneral?: null; aead?: null; signContext?: null; hkdf?: null; rsaAesKeyWrap?: null; eddsa?: null; ecdhWrap?: null; kbkdf?: null; derivationData?: null; derivationKey?: null; extractKey?: null; pbkdf2?: null; tls?: null; kmac?: null; hashSignContext?: null }|{ parameters?: "oaep"; iv?: null; gcm?: null; ctr?: null; pss?: null; oaep: coffer.v1.OaepParameters.$Shape; ecdh?: null; macGeneral?: null; aead?: null; signContext?: null; hkdf?: null; rsaAesKeyWrap?: null; eddsa?: null; ecdhWrap?: null; kbkdf?: null; derivationData?: null; derivationKey?: null; extractKey?: null; pbkdf2?: null; tls?: null; kmac?: null; hashSignContext?: null }|{ parameters?: "ecdh"; iv?: null; gcm?: null; ctr?: null; pss?: null; oaep?: null; ecdh: coffer.v1.EcdhParameters.$Shape; macGeneral?: null; aead?: null; signContext?: null; hkdf?: null; rsaAesKeyWrap?: null; eddsa?: null; ecdhWrap?: null; kbkdf?: null; derivationData?: null; derivationKey?: null; extractKey?: null; pbkdf2?: null; tls?: null; kmac?: null; hashSignContext?: null }|{ parameters?: "macGeneral"; iv?: null; gcm?: null; ctr?: null; pss?: null; oaep?: null; ecdh?: null; macGeneral: coffer.v1.MacGeneralParameters.$Shape; aead?: null; signContext?: null; hkdf?: null; rsaAesKeyWrap?: null; eddsa?: null; ecdhWrap?: null; kbkdf?: null; derivationData?: null; derivationKey?: null; extractKey?: null; pbkdf2?: null; tls?: null; kmac?: null; hashSignContext?: null }|{ parameters?: "aead"; iv?: null; gcm?: null; ctr?: null; pss?: null; oaep?: null; ecdh?: null; macGeneral?: null; aead: coffer.v1.AeadParameters.$Shape; signContext?: null; hkdf?: null; rsaAesKeyWrap?: null; eddsa?: null; ecdhWrap?: null; kbkdf?: null; derivationData?: null; derivationKey?: null; extractKey?: null; pbkdf2?: null; tls?: null; kmac?: null; hashSignContext?: null }|{ parameters?: "signContext"; iv?: null; gcm?: null; ctr?: null; pss?: null; oaep?: null; ecdh?: null; macGeneral?: null; aead?: null; signContext: coffer.v1.SignContextParameters.$Shape; hkdf?: null; rsaAesKeyWrap?: null; eddsa?: null; ecdhWrap?: null; kbkdf?: null; derivationData?: null; derivationKey?: null; extractKey?: null; pbkdf2?: null; tls?: null; kmac?: null; hashSignContext?: null }|{ parameters?: "hkdf"; iv?: null; gcm?: null; ctr?: null; pss?: null; oaep?: null; ecdh?: null; macGeneral?: null; aead?: null; signContext?: null; hkdf: coffer.v1.HkdfParameters.$Shape; rsaAesKeyWrap?: null; eddsa?: null; ecdhWrap?: null; kbkdf?: null; derivationData?: null; derivationKey?: null; extractKey?: null; pbkdf2?: null; tls?: null; kmac?: null; hashSignContext?: null }|{ parameters?: "rsaAesKeyWrap"; iv?: null; gcm?: null; ctr?: null; pss?: null; oaep?: null; ecdh?: null; macGeneral?: null; aead?: null; signContext?: null; hkdf?: null; rsaAesKeyWrap: coffer.v1.RsaAesKeyWrapParameters.$Shape; eddsa?: null; ecdhWrap?: null; kbkdf?: null; derivationData?: null; derivationKey?: null; extractKey?: null; pbkdf2?: null; tls?: null; kmac?: null; hashSignContext?: null }|{ parameters?: "eddsa"; iv?: null; gcm?: null; ctr?: null; pss?: null; oaep?: null; ecdh?: null; macGeneral?: null; aead?: null; signContext?: null; hkdf?: null; rsaAesKeyWrap?: null; eddsa: coffer.v1.EddsaParameters.$Shape; ecdhWrap?: null; kbkdf?: null; derivationData?: null; derivationKey?: null; extractKey?: null; pbkdf2?: null; tls?: null; kmac?: null; hashSignContext?: null }|{ parameters?: "ecdhWrap"; iv?: null; gcm?: null; ctr?: null; pss?: null; oaep?: null; ecdh?: null; macGeneral?: null; aead?: null; signContext?: null; hkdf?: null; rsaAesKeyWrap?: null; eddsa?: null; ecdhWrap: coffer.v1.EcdhWrapParameters.$Shape; kbkdf?: null; derivationData?: null; derivationKey?: null; extractKey?: null; pbkdf2?: null; tls?: null; kmac?: null; hashSignContext?: null }|{ parameters?: "kbkdf"; iv?: null; gcm?: null; ctr?: null; pss?: null; oaep?: null; ecdh?: null; macGeneral?: null; aead?: null; signContext?: null; hkdf?: null; rsaAesKeyWrap?: null; eddsa?: null; ecdhWrap?: null; kbkdf: coffer.v1.KbkdfParameters.$Shape; derivationData?: null; derivationKey?: null; extractKey?: null; pbkdf2?: null; tls?: null; kmac?: null; hashSignContext?: null }|{ parameters?: "derivationData"; iv?: null; gcm?: null; ctr?: null; pss?: null; oaep?: null; ecdh?: null; macGeneral?: null; aead?: null; signContext?: null; hkdf?: null; rsaAesKeyWrap?: null; eddsa?: null; ecdhWrap?: null; kbkdf?: null; derivationData: coffer.v1.DerivationDataParameters.$Shape; derivationKey?: null; extractKey?: null; pbkdf2?: null; tls?: null; kmac?: null; hashSignContext?: null }|{ parameters?: "derivationKey"; iv?: null; gcm?: null; ctr?: null; pss?: null; oaep?: null; ecdh?: null; macGeneral?: null; aead?: null; signContext?: null; hkdf?: null; rsaAesKeyWrap?: null; eddsa?: null; ecdhWrap?: null; kbkdf?: null; derivationData?: null; derivationKey: coffer.v1.DerivationKeyParameters.$Shape; extractKey?: null; pbkdf2?: null; tls?: null; kmac?: null; hashSignContext?: null }|{ parameters?: "extractKey"; iv?: null; gcm?: null; ctr?: null; pss?: null; oaep?: null; ecdh?: null; macGeneral?: null; aead?: null; signContext?: null; hkdf?: null; rsaAesKeyWrap?: null; eddsa?: null; ecdhWrap?: null; kbkdf?: null; derivationData?: null; derivationKey?: null; extractKey: coffer.v1.ExtractKeyParameters.$Shape; pbkdf2?: null; tls?: null; kmac?: null; hashSignContext?: null }|{ parameters?: "pbkdf2"; iv?: null; gcm?: null; ctr?: null; pss?: null; oaep?: null; ecdh?: null; macGeneral?: null; aead?: null; signContext?: null; hkdf?: null; rsaAesKeyWrap?: null; eddsa?: null; ecdhWrap?: null; kbkdf?: null; derivationData?: null; derivationKey?: null; extractKey?: null; pbkdf2: coffer.v1.Pbkdf2Parameters.$Shape; tls?: null; kmac?: null; hashSignContext?: null }|{ parameters?: "tls"; iv?: null; gcm?: null; ctr?: null; pss?: null; oaep?: null; ecdh?: null; macGeneral?: null; aead?: null; signContext?: null; hkdf?: null; rsaAesKeyWrap?: null; eddsa?: null; ecdhWrap?: null; kbkdf?: null; derivationData?: null; derivationKey?: null; extractKey?: null; pbkdf2?: null; tls: coffer.v1.TlsParameters.$Shape; kmac?: null; hashSignContext?: null }|{ parameters?: "kmac"; iv?: null; gcm?: null; ctr?: null; pss?: null; oaep?: null; ecdh?: null; macGeneral?: null; aead?: null; signContext?: null; hkdf?: null; rsaAesKeyWrap?: null; eddsa?: null; ecdhWrap?: null; kbkdf?: null; derivationData?: null; derivationKey?: null; extractKey?: null; pbkdf2?: null; tls?: null; kmac: coffer.v1.KmacParameters.$Shape; hashSignContext?: null }|{ parameters?: "hashSignContext"; iv?: null; gcm?: null; ctr?: null; pss?: null; oaep?: null; ecdh?: null; macGeneral?: null; aead?: null; signContext?: null; hkdf?: null; rsaAesKeyWrap?: null; eddsa?: null; ecdhWrap?: null; kbkdf?: null; derivationData?: null; derivationKey?: null; extractKey?: null; pbkdf2?: null; tls?: null; kmac?: null; hashSignContext: coffer.v1.HashSignContextParameters.$Shape })
            );
        }

        /**
         * Properties of an IvParameters.
         * @deprecated Use coffer.v1.IvParameters.$Properties instead.
         */
        interface IIvParameters extends coffer.v1.IvParameters.$Properties {
        }

        /** Represents an IvParameters. */
        class IvParameters {

            /**
             * Constructs a new IvParameters.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.IvParameters.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** IvParameters iv. */
            iv: Uint8Array;

            /**
             * Encodes the specified IvParameters message. Does not implicitly {@link coffer.v1.IvParameters.verify|verify} messages.
             * @param message IvParameters message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.IvParameters.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an IvParameters message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.IvParameters & coffer.v1.IvParameters.$Shape} IvParameters
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.IvParameters & coffer.v1.IvParameters.$Shape;
        }

        namespace IvParameters {

            /** Properties of an IvParameters. */
            interface $Properties {

                /** IvParameters iv */
                iv?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an IvParameters. */
            type $Shape = coffer.v1.IvParameters.$Properties;
        }

        /**
         * Properties of a GcmParameters.
         * @deprecated Use coffer.v1.GcmParameters.$Properties instead.
         */
        interface IGcmParameters extends coffer.v1.GcmParameters.$Properties {
        }

        /** Represents a GcmParameters. */
        class GcmParameters {

            /**
             * Constructs a new GcmParameters.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.GcmParameters.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** GcmParameters iv. */
            iv: Uint8Array;

            /** GcmParameters aad. */
            aad: Uint8Array;

            /** GcmParameters tagBits. */
            tagBits: number;

            /**
             * Encodes the specified GcmParameters message. Does not implicitly {@link coffer.v1.GcmParameters.verify|verify} messages.
             * @param message GcmParameters message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.GcmParameters.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a GcmParameters message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.GcmParameters & coffer.v1.GcmParameters.$Shape} GcmParameters
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.GcmParameters & coffer.v1.GcmParameters.$Shape;
        }

        namespace GcmParameters {

            /** Properties of a GcmParameters. */
            interface $Properties {

                /** GcmParameters iv */
                iv?: (Uint8Array|null);

                /** GcmParameters aad */
                aad?: (Uint8Array|null);

                /** GcmParameters tagBits */
                tagBits?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a GcmParameters. */
            type $Shape = coffer.v1.GcmParameters.$Properties;
        }

        /**
         * Properties of a CtrParameters.
         * @deprecated Use coffer.v1.CtrParameters.$Properties instead.
         */
        interface ICtrParameters extends coffer.v1.CtrParameters.$Properties {
        }

        /** Represents a CtrParameters. */
        class CtrParameters {

            /**
             * Constructs a new CtrParameters.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.CtrParameters.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** CtrParameters counterBlock. */
            counterBlock: Uint8Array;

            /** CtrParameters counterBits. */
            counterBits: number;

            /**
             * Encodes the specified CtrParameters message. Does not implicitly {@link coffer.v1.CtrParameters.verify|verify} messages.
             * @param message CtrParameters message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.CtrParameters.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a CtrParameters message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.CtrParameters & coffer.v1.CtrParameters.$Shape} CtrParameters
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.CtrParameters & coffer.v1.CtrParameters.$Shape;
        }

        namespace CtrParameters {

            /** Properties of a CtrParameters. */
            interface $Properties {

                /** CtrParameters counterBlock */
                counterBlock?: (Uint8Array|null);

                /** CtrParameters counterBits */
                counterBits?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a CtrParameters. */
            type $Shape = coffer.v1.CtrParameters.$Properties;
        }

        /**
         * Properties of a PssParameters.
         * @deprecated Use coffer.v1.PssParameters.$Properties instead.
         */
        interface IPssParameters extends coffer.v1.PssParameters.$Properties {
        }

        /** Represents a PssParameters. */
        class PssParameters {

            /**
             * Constructs a new PssParameters.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.PssParameters.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** PssParameters hash. */
            hash: number;

            /** PssParameters mgf. */
            mgf: number;

            /** PssParameters saltBytes. */
            saltBytes: number;

            /**
             * Encodes the specified PssParameters message. Does not implicitly {@link coffer.v1.PssParameters.verify|verify} messages.
             * @param message PssParameters message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.PssParameters.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PssParameters message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.PssParameters & coffer.v1.PssParameters.$Shape} PssParameters
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.PssParameters & coffer.v1.PssParameters.$Shape;
        }

        namespace PssParameters {

            /** Properties of a PssParameters. */
            interface $Properties {

                /** PssParameters hash */
                hash?: (number|null);

                /** PssParameters mgf */
                mgf?: (number|null);

                /** PssParameters saltBytes */
                saltBytes?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a PssParameters. */
            type $Shape = coffer.v1.PssParameters.$Properties;
        }

        /**
         * Properties of an OaepParameters.
         * @deprecated Use coffer.v1.OaepParameters.$Properties instead.
         */
        interface IOaepParameters extends coffer.v1.OaepParameters.$Properties {
        }

        /** Represents an OaepParameters. */
        class OaepParameters {

            /**
             * Constructs a new OaepParameters.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.OaepParameters.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** OaepParameters hash. */
            hash: number;

            /** OaepParameters mgf. */
            mgf: number;

            /** OaepParameters label. */
            label: Uint8Array;

            /**
             * Encodes the specified OaepParameters message. Does not implicitly {@link coffer.v1.OaepParameters.verify|verify} messages.
             * @param message OaepParameters message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.OaepParameters.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an OaepParameters message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.OaepParameters & coffer.v1.OaepParameters.$Shape} OaepParameters
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.OaepParameters & coffer.v1.OaepParameters.$Shape;
        }

        namespace OaepParameters {

            /** Properties of an OaepParameters. */
            interface $Properties {

                /** OaepParameters hash */
                hash?: (number|null);

                /** OaepParameters mgf */
                mgf?: (number|null);

                /** OaepParameters label */
                label?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an OaepParameters. */
            type $Shape = coffer.v1.OaepParameters.$Properties;
        }

        /**
         * Properties of a RsaAesKeyWrapParameters.
         * @deprecated Use coffer.v1.RsaAesKeyWrapParameters.$Properties instead.
         */
        interface IRsaAesKeyWrapParameters extends coffer.v1.RsaAesKeyWrapParameters.$Properties {
        }

        /** Represents a RsaAesKeyWrapParameters. */
        class RsaAesKeyWrapParameters {

            /**
             * Constructs a new RsaAesKeyWrapParameters.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.RsaAesKeyWrapParameters.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** RsaAesKeyWrapParameters aesKeyBits. */
            aesKeyBits: number;

            /** RsaAesKeyWrapParameters oaep. */
            oaep?: (coffer.v1.OaepParameters.$Properties|null);

            /**
             * Encodes the specified RsaAesKeyWrapParameters message. Does not implicitly {@link coffer.v1.RsaAesKeyWrapParameters.verify|verify} messages.
             * @param message RsaAesKeyWrapParameters message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.RsaAesKeyWrapParameters.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a RsaAesKeyWrapParameters message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.RsaAesKeyWrapParameters & coffer.v1.RsaAesKeyWrapParameters.$Shape} RsaAesKeyWrapParameters
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.RsaAesKeyWrapParameters & coffer.v1.RsaAesKeyWrapParameters.$Shape;
        }

        namespace RsaAesKeyWrapParameters {

            /** Properties of a RsaAesKeyWrapParameters. */
            interface $Properties {

                /** RsaAesKeyWrapParameters aesKeyBits */
                aesKeyBits?: (number|null);

                /** RsaAesKeyWrapParameters oaep */
                oaep?: (coffer.v1.OaepParameters.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a RsaAesKeyWrapParameters. */
            type $Shape = coffer.v1.RsaAesKeyWrapParameters.$Properties;
        }

        /**
         * Properties of an EcdhParameters.
         * @deprecated Use coffer.v1.EcdhParameters.$Properties instead.
         */
        interface IEcdhParameters extends coffer.v1.EcdhParameters.$Properties {
        }

        /** Represents an EcdhParameters. */
        class EcdhParameters {

            /**
             * Constructs a new EcdhParameters.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.EcdhParameters.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** EcdhParameters kdf. */
            kdf: number;

            /** EcdhParameters sharedData. */
            sharedData: Uint8Array;

            /** EcdhParameters publicData. */
            publicData: Uint8Array;

            /**
             * Encodes the specified EcdhParameters message. Does not implicitly {@link coffer.v1.EcdhParameters.verify|verify} messages.
             * @param message EcdhParameters message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.EcdhParameters.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an EcdhParameters message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.EcdhParameters & coffer.v1.EcdhParameters.$Shape} EcdhParameters
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.EcdhParameters & coffer.v1.EcdhParameters.$Shape;
        }

        namespace EcdhParameters {

            /** Properties of an EcdhParameters. */
            interface $Properties {

                /** EcdhParameters kdf */
                kdf?: (number|null);

                /** EcdhParameters sharedData */
                sharedData?: (Uint8Array|null);

                /** EcdhParameters publicData */
                publicData?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an EcdhParameters. */
            type $Shape = coffer.v1.EcdhParameters.$Properties;
        }

        /**
         * Properties of a MacGeneralParameters.
         * @deprecated Use coffer.v1.MacGeneralParameters.$Properties instead.
         */
        interface IMacGeneralParameters extends coffer.v1.MacGeneralParameters.$Properties {
        }

        /** Represents a MacGeneralParameters. */
        class MacGeneralParameters {

            /**
             * Constructs a new MacGeneralParameters.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.MacGeneralParameters.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** MacGeneralParameters macBytes. */
            macBytes: number;

            /**
             * Encodes the specified MacGeneralParameters message. Does not implicitly {@link coffer.v1.MacGeneralParameters.verify|verify} messages.
             * @param message MacGeneralParameters message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.MacGeneralParameters.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a MacGeneralParameters message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.MacGeneralParameters & coffer.v1.MacGeneralParameters.$Shape} MacGeneralParameters
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.MacGeneralParameters & coffer.v1.MacGeneralParameters.$Shape;
        }

        namespace MacGeneralParameters {

            /** Properties of a MacGeneralParameters. */
            interface $Properties {

                /** MacGeneralParameters macBytes */
                macBytes?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a MacGeneralParameters. */
            type $Shape = coffer.v1.MacGeneralParameters.$Properties;
        }

        /**
         * Properties of a HashSignContextParameters.
         * @deprecated Use coffer.v1.HashSignContextParameters.$Properties instead.
         */
        interface IHashSignContextParameters extends coffer.v1.HashSignContextParameters.$Properties {
        }

        /** Represents a HashSignContextParameters. */
        class HashSignContextParameters {

            /**
             * Constructs a new HashSignContextParameters.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.HashSignContextParameters.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** HashSignContextParameters hedge. */
            hedge: number;

            /** HashSignContextParameters context. */
            context: Uint8Array;

            /** HashSignContextParameters hash. */
            hash: number;

            /**
             * Encodes the specified HashSignContextParameters message. Does not implicitly {@link coffer.v1.HashSignContextParameters.verify|verify} messages.
             * @param message HashSignContextParameters message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.HashSignContextParameters.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a HashSignContextParameters message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.HashSignContextParameters & coffer.v1.HashSignContextParameters.$Shape} HashSignContextParameters
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.HashSignContextParameters & coffer.v1.HashSignContextParameters.$Shape;
        }

        namespace HashSignContextParameters {

            /** Properties of a HashSignContextParameters. */
            interface $Properties {

                /** HashSignContextParameters hedge */
                hedge?: (number|null);

                /** HashSignContextParameters context */
                context?: (Uint8Array|null);

                /** HashSignContextParameters hash */
                hash?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a HashSignContextParameters. */
            type $Shape = coffer.v1.HashSignContextParameters.$Properties;
        }

        /**
         * Properties of a SignContextParameters.
         * @deprecated Use coffer.v1.SignContextParameters.$Properties instead.
         */
        interface ISignContextParameters extends coffer.v1.SignContextParameters.$Properties {
        }

        /** Represents a SignContextParameters. */
        class SignContextParameters {

            /**
             * Constructs a new SignContextParameters.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.SignContextParameters.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** SignContextParameters hedge. */
            hedge: number;

            /** SignContextParameters context. */
            context: Uint8Array;

            /**
             * Encodes the specified SignContextParameters message. Does not implicitly {@link coffer.v1.SignContextParameters.verify|verify} messages.
             * @param message SignContextParameters message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.SignContextParameters.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a SignContextParameters message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.SignContextParameters & coffer.v1.SignContextParameters.$Shape} SignContextParameters
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.SignContextParameters & coffer.v1.SignContextParameters.$Shape;
        }

        namespace SignContextParameters {

            /** Properties of a SignContextParameters. */
            interface $Properties {

                /** SignContextParameters hedge */
                hedge?: (number|null);

                /** SignContextParameters context */
                context?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a SignContextParameters. */
            type $Shape = coffer.v1.SignContextParameters.$Properties;
        }

        /**
         * Properties of an EddsaParameters.
         * @deprecated Use coffer.v1.EddsaParameters.$Properties instead.
         */
        interface IEddsaParameters extends coffer.v1.EddsaParameters.$Properties {
        }

        /** Represents an EddsaParameters. */
        class EddsaParameters {

            /**
             * Constructs a new EddsaParameters.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.EddsaParameters.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** EddsaParameters prehash. */
            prehash: boolean;

            /** EddsaParameters context. */
            context: Uint8Array;

            /**
             * Encodes the specified EddsaParameters message. Does not implicitly {@link coffer.v1.EddsaParameters.verify|verify} messages.
             * @param message EddsaParameters message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.EddsaParameters.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an EddsaParameters message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.EddsaParameters & coffer.v1.EddsaParameters.$Shape} EddsaParameters
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.EddsaParameters & coffer.v1.EddsaParameters.$Shape;
        }

        namespace EddsaParameters {

            /** Properties of an EddsaParameters. */
            interface $Properties {

                /** EddsaParameters prehash */
                prehash?: (boolean|null);

                /** EddsaParameters context */
                context?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an EddsaParameters. */
            type $Shape = coffer.v1.EddsaParameters.$Properties;
        }

        /**
         * Properties of an EcdhWrapParameters.
         * @deprecated Use coffer.v1.EcdhWrapParameters.$Properties instead.
         */
        interface IEcdhWrapParameters extends coffer.v1.EcdhWrapParameters.$Properties {
        }

        /** Represents an EcdhWrapParameters. */
        class EcdhWrapParameters {

            /**
             * Constructs a new EcdhWrapParameters.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.EcdhWrapParameters.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** EcdhWrapParameters aesKeyBits. */
            aesKeyBits: number;

            /** EcdhWrapParameters kdf. */
            kdf: number;

            /** EcdhWrapParameters sharedData. */
            sharedData: Uint8Array;

            /**
             * Encodes the specified EcdhWrapParameters message. Does not implicitly {@link coffer.v1.EcdhWrapParameters.verify|verify} messages.
             * @param message EcdhWrapParameters message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.EcdhWrapParameters.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an EcdhWrapParameters message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.EcdhWrapParameters & coffer.v1.EcdhWrapParameters.$Shape} EcdhWrapParameters
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.EcdhWrapParameters & coffer.v1.EcdhWrapParameters.$Shape;
        }

        namespace EcdhWrapParameters {

            /** Properties of an EcdhWrapParameters. */
            interface $Properties {

                /** EcdhWrapParameters aesKeyBits */
                aesKeyBits?: (number|null);

                /** EcdhWrapParameters kdf */
                kdf?: (number|null);

                /** EcdhWrapParameters sharedData */
                sharedData?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an EcdhWrapParameters. */
            type $Shape = coffer.v1.EcdhWrapParameters.$Properties;
        }

        /**
         * Properties of an AeadParameters.
         * @deprecated Use coffer.v1.AeadParameters.$Properties instead.
         */
        interface IAeadParameters extends coffer.v1.AeadParameters.$Properties {
        }

        /** Represents an AeadParameters. */
        class AeadParameters {

            /**
             * Constructs a new AeadParameters.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.AeadParameters.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** AeadParameters nonce. */
            nonce: Uint8Array;

            /** AeadParameters aad. */
            aad: Uint8Array;

            /** AeadParameters tagBits. */
            tagBits: number;

            /**
             * Encodes the specified AeadParameters message. Does not implicitly {@link coffer.v1.AeadParameters.verify|verify} messages.
             * @param message AeadParameters message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.AeadParameters.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an AeadParameters message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.AeadParameters & coffer.v1.AeadParameters.$Shape} AeadParameters
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.AeadParameters & coffer.v1.AeadParameters.$Shape;
        }

        namespace AeadParameters {

            /** Properties of an AeadParameters. */
            interface $Properties {

                /** AeadParameters nonce */
                nonce?: (Uint8Array|null);

                /** AeadParameters aad */
                aad?: (Uint8Array|null);

                /** AeadParameters tagBits */
                tagBits?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an AeadParameters. */
            type $Shape = coffer.v1.AeadParameters.$Properties;
        }

        /**
         * Properties of a HkdfParameters.
         * @deprecated Use coffer.v1.HkdfParameters.$Properties instead.
         */
        interface IHkdfParameters extends coffer.v1.HkdfParameters.$Properties {
        }

        /** Represents a HkdfParameters. */
        class HkdfParameters {

            /**
             * Constructs a new HkdfParameters.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.HkdfParameters.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** HkdfParameters extract. */
            extract: boolean;

            /** HkdfParameters expand. */
            expand: boolean;

            /** HkdfParameters hash. */
            hash: number;

            /** HkdfParameters salt. */
            salt: Uint8Array;

            /** HkdfParameters saltKey. */
            saltKey: Uint8Array;

            /** HkdfParameters info. */
            info: Uint8Array;

            /**
             * Encodes the specified HkdfParameters message. Does not implicitly {@link coffer.v1.HkdfParameters.verify|verify} messages.
             * @param message HkdfParameters message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.HkdfParameters.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a HkdfParameters message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.HkdfParameters & coffer.v1.HkdfParameters.$Shape} HkdfParameters
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.HkdfParameters & coffer.v1.HkdfParameters.$Shape;
        }

        namespace HkdfParameters {

            /** Properties of a HkdfParameters. */
            interface $Properties {

                /** HkdfParameters extract */
                extract?: (boolean|null);

                /** HkdfParameters expand */
                expand?: (boolean|null);

                /** HkdfParameters hash */
                hash?: (number|null);

                /** HkdfParameters salt */
                salt?: (Uint8Array|null);

                /** HkdfParameters saltKey */
                saltKey?: (Uint8Array|null);

                /** HkdfParameters info */
                info?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a HkdfParameters. */
            type $Shape = coffer.v1.HkdfParameters.$Properties;
        }

        /**
         * Properties of a KbkdfParameters.
         * @deprecated Use coffer.v1.KbkdfParameters.$Properties instead.
         */
        interface IKbkdfParameters extends coffer.v1.KbkdfParameters.$Properties {
        }

        /** Represents a KbkdfParameters. */
        class KbkdfParameters {

            /**
             * Constructs a new KbkdfParameters.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.KbkdfParameters.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** KbkdfParameters prf. */
            prf: number;

            /** KbkdfParameters data. */
            data: coffer.v1.KbkdfData.$Properties[];

            /** KbkdfParameters iv. */
            iv: Uint8Array;

            /**
             * Encodes the specified KbkdfParameters message. Does not implicitly {@link coffer.v1.KbkdfParameters.verify|verify} messages.
             * @param message KbkdfParameters message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.KbkdfParameters.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a KbkdfParameters message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.KbkdfParameters & coffer.v1.KbkdfParameters.$Shape} KbkdfParameters
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.KbkdfParameters & coffer.v1.KbkdfParameters.$Shape;
        }

        namespace KbkdfParameters {

            /** Properties of a KbkdfParameters. */
            interface $Properties {

                /** KbkdfParameters prf */
                prf?: (number|null);

                /** KbkdfParameters data */
                data?: (coffer.v1.KbkdfData.$Properties[]|null);

                /** KbkdfParameters iv */
                iv?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a KbkdfParameters. */
            type $Shape = coffer.v1.KbkdfParameters.$Properties;
        }

        /**
         * Properties of a KbkdfData.
         * @deprecated Use coffer.v1.KbkdfData.$Properties instead.
         */
        interface IKbkdfData extends coffer.v1.KbkdfData.$Properties {
        }

        /** Represents a KbkdfData. */
        class KbkdfData {

            /**
             * Constructs a new KbkdfData.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.KbkdfData.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** KbkdfData type. */
            type: number;

            /** KbkdfData widthBits. */
            widthBits: number;

            /** KbkdfData littleEndian. */
            littleEndian: boolean;

            /** KbkdfData lengthMethod. */
            lengthMethod: number;

            /** KbkdfData bytes. */
            bytes: Uint8Array;

            /**
             * Encodes the specified KbkdfData message. Does not implicitly {@link coffer.v1.KbkdfData.verify|verify} messages.
             * @param message KbkdfData message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.KbkdfData.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a KbkdfData message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.KbkdfData & coffer.v1.KbkdfData.$Shape} KbkdfData
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.KbkdfData & coffer.v1.KbkdfData.$Shape;
        }

        namespace KbkdfData {

            /** Properties of a KbkdfData. */
            interface $Properties {

                /** KbkdfData type */
                type?: (number|null);

                /** KbkdfData widthBits */
                widthBits?: (number|null);

                /** KbkdfData littleEndian */
                littleEndian?: (boolean|null);

                /** KbkdfData lengthMethod */
                lengthMethod?: (number|null);

                /** KbkdfData bytes */
                bytes?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a KbkdfData. */
            type $Shape = coffer.v1.KbkdfData.$Properties;
        }

        /**
         * Properties of a DerivationDataParameters.
         * @deprecated Use coffer.v1.DerivationDataParameters.$Properties instead.
         */
        interface IDerivationDataParameters extends coffer.v1.DerivationDataParameters.$Properties {
        }

        /** Represents a DerivationDataParameters. */
        class DerivationDataParameters {

            /**
             * Constructs a new DerivationDataParameters.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.DerivationDataParameters.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** DerivationDataParameters data. */
            data: Uint8Array;

            /**
             * Encodes the specified DerivationDataParameters message. Does not implicitly {@link coffer.v1.DerivationDataParameters.verify|verify} messages.
             * @param message DerivationDataParameters message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.DerivationDataParameters.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a DerivationDataParameters message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.DerivationDataParameters & coffer.v1.DerivationDataParameters.$Shape} DerivationDataParameters
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.DerivationDataParameters & coffer.v1.DerivationDataParameters.$Shape;
        }

        namespace DerivationDataParameters {

            /** Properties of a DerivationDataParameters. */
            interface $Properties {

                /** DerivationDataParameters data */
                data?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a DerivationDataParameters. */
            type $Shape = coffer.v1.DerivationDataParameters.$Properties;
        }

        /**
         * Properties of a DerivationKeyParameters.
         * @deprecated Use coffer.v1.DerivationKeyParameters.$Properties instead.
         */
        interface IDerivationKeyParameters extends coffer.v1.DerivationKeyParameters.$Properties {
        }

        /** Represents a DerivationKeyParameters. */
        class DerivationKeyParameters {

            /**
             * Constructs a new DerivationKeyParameters.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.DerivationKeyParameters.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** DerivationKeyParameters key. */
            key: Uint8Array;

            /**
             * Encodes the specified DerivationKeyParameters message. Does not implicitly {@link coffer.v1.DerivationKeyParameters.verify|verify} messages.
             * @param message DerivationKeyParameters message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.DerivationKeyParameters.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a DerivationKeyParameters message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.DerivationKeyParameters & coffer.v1.DerivationKeyParameters.$Shape} DerivationKeyParameters
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.DerivationKeyParameters & coffer.v1.DerivationKeyParameters.$Shape;
        }

        namespace DerivationKeyParameters {

            /** Properties of a DerivationKeyParameters. */
            interface $Properties {

                /** DerivationKeyParameters key */
                key?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a DerivationKeyParameters. */
            type $Shape = coffer.v1.DerivationKeyParameters.$Properties;
        }

        /**
         * Properties of an ExtractKeyParameters.
         * @deprecated Use coffer.v1.ExtractKeyParameters.$Properties instead.
         */
        interface IExtractKeyParameters extends coffer.v1.ExtractKeyParameters.$Properties {
        }

        /** Represents an ExtractKeyParameters. */
        class ExtractKeyParameters {

            /**
             * Constructs a new ExtractKeyParameters.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.ExtractKeyParameters.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ExtractKeyParameters firstBit. */
            firstBit: number;

            /**
             * Encodes the specified ExtractKeyParameters message. Does not implicitly {@link coffer.v1.ExtractKeyParameters.verify|verify} messages.
             * @param message ExtractKeyParameters message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.ExtractKeyParameters.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an ExtractKeyParameters message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.ExtractKeyParameters & coffer.v1.ExtractKeyParameters.$Shape} ExtractKeyParameters
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.ExtractKeyParameters & coffer.v1.ExtractKeyParameters.$Shape;
        }

        namespace ExtractKeyParameters {

            /** Properties of an ExtractKeyParameters. */
            interface $Properties {

                /** ExtractKeyParameters firstBit */
                firstBit?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an ExtractKeyParameters. */
            type $Shape = coffer.v1.ExtractKeyParameters.$Properties;
        }

        /**
         * Properties of a Pbkdf2Parameters.
         * @deprecated Use coffer.v1.Pbkdf2Parameters.$Properties instead.
         */
        interface IPbkdf2Parameters extends coffer.v1.Pbkdf2Parameters.$Properties {
        }

        /** Represents a Pbkdf2Parameters. */
        class Pbkdf2Parameters {

            /**
             * Constructs a new Pbkdf2Parameters.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.Pbkdf2Parameters.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Pbkdf2Parameters prf. */
            prf: number;

            /** Pbkdf2Parameters password. */
            password: Uint8Array;

            /** Pbkdf2Parameters salt. */
            salt: Uint8Array;

            /** Pbkdf2Parameters iterations. */
            iterations: number;

            /**
             * Encodes the specified Pbkdf2Parameters message. Does not implicitly {@link coffer.v1.Pbkdf2Parameters.verify|verify} messages.
             * @param message Pbkdf2Parameters message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.Pbkdf2Parameters.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Pbkdf2Parameters message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.Pbkdf2Parameters & coffer.v1.Pbkdf2Parameters.$Shape} Pbkdf2Parameters
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.Pbkdf2Parameters & coffer.v1.Pbkdf2Parameters.$Shape;
        }

        namespace Pbkdf2Parameters {

            /** Properties of a Pbkdf2Parameters. */
            interface $Properties {

                /** Pbkdf2Parameters prf */
                prf?: (number|null);

                /** Pbkdf2Parameters password */
                password?: (Uint8Array|null);

                /** Pbkdf2Parameters salt */
                salt?: (Uint8Array|null);

                /** Pbkdf2Parameters iterations */
                iterations?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Pbkdf2Parameters. */
            type $Shape = coffer.v1.Pbkdf2Parameters.$Properties;
        }

        /**
         * Properties of a TlsParameters.
         * @deprecated Use coffer.v1.TlsParameters.$Properties instead.
         */
        interface ITlsParameters extends coffer.v1.TlsParameters.$Properties {
        }

        /** Represents a TlsParameters. */
        class TlsParameters {

            /**
             * Constructs a new TlsParameters.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.TlsParameters.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** TlsParameters hash. */
            hash: number;

            /** TlsParameters clientRandom. */
            clientRandom: Uint8Array;

            /** TlsParameters serverRandom. */
            serverRandom: Uint8Array;

            /** TlsParameters sessionHash. */
            sessionHash: Uint8Array;

            /** TlsParameters label. */
            label: Uint8Array;

            /** TlsParameters context. */
            context: Uint8Array;

            /**
             * Encodes the specified TlsParameters message. Does not implicitly {@link coffer.v1.TlsParameters.verify|verify} messages.
             * @param message TlsParameters message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.TlsParameters.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a TlsParameters message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.TlsParameters & coffer.v1.TlsParameters.$Shape} TlsParameters
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.TlsParameters & coffer.v1.TlsParameters.$Shape;
        }

        namespace TlsParameters {

            /** Properties of a TlsParameters. */
            interface $Properties {

                /** TlsParameters hash */
                hash?: (number|null);

                /** TlsParameters clientRandom */
                clientRandom?: (Uint8Array|null);

                /** TlsParameters serverRandom */
                serverRandom?: (Uint8Array|null);

                /** TlsParameters sessionHash */
                sessionHash?: (Uint8Array|null);

                /** TlsParameters label */
                label?: (Uint8Array|null);

                /** TlsParameters context */
                context?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a TlsParameters. */
            type $Shape = coffer.v1.TlsParameters.$Properties;
        }

        /**
         * Properties of a KmacParameters.
         * @deprecated Use coffer.v1.KmacParameters.$Properties instead.
         */
        interface IKmacParameters extends coffer.v1.KmacParameters.$Properties {
        }

        /** Represents a KmacParameters. */
        class KmacParameters {

            /**
             * Constructs a new KmacParameters.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.KmacParameters.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** KmacParameters customization. */
            customization: Uint8Array;

            /** KmacParameters macBytes. */
            macBytes: number;

            /**
             * Encodes the specified KmacParameters message. Does not implicitly {@link coffer.v1.KmacParameters.verify|verify} messages.
             * @param message KmacParameters message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.KmacParameters.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a KmacParameters message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.KmacParameters & coffer.v1.KmacParameters.$Shape} KmacParameters
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.KmacParameters & coffer.v1.KmacParameters.$Shape;
        }

        namespace KmacParameters {

            /** Properties of a KmacParameters. */
            interface $Properties {

                /** KmacParameters customization */
                customization?: (Uint8Array|null);

                /** KmacParameters macBytes */
                macBytes?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a KmacParameters. */
            type $Shape = coffer.v1.KmacParameters.$Properties;
        }

        /**
         * Properties of a ListMechanisms.
         * @deprecated Use coffer.v1.ListMechanisms.$Properties instead.
         */
        interface IListMechanisms extends coffer.v1.ListMechanisms.$Properties {
        }

        /** Represents a ListMechanisms. */
        class ListMechanisms {

            /**
             * Constructs a new ListMechanisms.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.ListMechanisms.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ListMechanisms partitionId. */
            partitionId: Uint8Array;

            /**
             * Encodes the specified ListMechanisms message. Does not implicitly {@link coffer.v1.ListMechanisms.verify|verify} messages.
             * @param message ListMechanisms message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.ListMechanisms.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ListMechanisms message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.ListMechanisms & coffer.v1.ListMechanisms.$Shape} ListMechanisms
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.ListMechanisms & coffer.v1.ListMechanisms.$Shape;
        }

        namespace ListMechanisms {

            /** Properties of a ListMechanisms. */
            interface $Properties {

                /** ListMechanisms partitionId */
                partitionId?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ListMechanisms. */
            type $Shape = coffer.v1.ListMechanisms.$Properties;
        }

        /**
         * Properties of a ListMechanismsResult.
         * @deprecated Use coffer.v1.ListMechanismsResult.$Properties instead.
         */
        interface IListMechanismsResult extends coffer.v1.ListMechanismsResult.$Properties {
        }

        /** Represents a ListMechanismsResult. */
        class ListMechanismsResult {

            /**
             * Constructs a new ListMechanismsResult.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.ListMechanismsResult.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ListMechanismsResult mechanisms. */
            mechanisms: coffer.v1.MechanismInfo.$Properties[];

            /**
             * Encodes the specified ListMechanismsResult message. Does not implicitly {@link coffer.v1.ListMechanismsResult.verify|verify} messages.
             * @param message ListMechanismsResult message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.ListMechanismsResult.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ListMechanismsResult message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.ListMechanismsResult & coffer.v1.ListMechanismsResult.$Shape} ListMechanismsResult
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.ListMechanismsResult & coffer.v1.ListMechanismsResult.$Shape;
        }

        namespace ListMechanismsResult {

            /** Properties of a ListMechanismsResult. */
            interface $Properties {

                /** ListMechanismsResult mechanisms */
                mechanisms?: (coffer.v1.MechanismInfo.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ListMechanismsResult. */
            type $Shape = coffer.v1.ListMechanismsResult.$Properties;
        }

        /**
         * Properties of a MechanismInfo.
         * @deprecated Use coffer.v1.MechanismInfo.$Properties instead.
         */
        interface IMechanismInfo extends coffer.v1.MechanismInfo.$Properties {
        }

        /** Represents a MechanismInfo. */
        class MechanismInfo {

            /**
             * Constructs a new MechanismInfo.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.MechanismInfo.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** MechanismInfo type. */
            type: number;

            /** MechanismInfo name. */
            name: string;

            /** MechanismInfo keyTypes. */
            keyTypes: number[];

            /** MechanismInfo keySizeMin. */
            keySizeMin: number;

            /** MechanismInfo keySizeMax. */
            keySizeMax: number;

            /** MechanismInfo flags. */
            flags: number;

            /** MechanismInfo approved. */
            approved: boolean;

            /** MechanismInfo providers. */
            providers: string[];

            /** MechanismInfo clause. */
            clause: string;

            /** MechanismInfo switchedFlags. */
            switchedFlags: number;

            /**
             * Encodes the specified MechanismInfo message. Does not implicitly {@link coffer.v1.MechanismInfo.verify|verify} messages.
             * @param message MechanismInfo message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.MechanismInfo.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a MechanismInfo message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.MechanismInfo & coffer.v1.MechanismInfo.$Shape} MechanismInfo
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.MechanismInfo & coffer.v1.MechanismInfo.$Shape;
        }

        namespace MechanismInfo {

            /** Properties of a MechanismInfo. */
            interface $Properties {

                /** MechanismInfo type */
                type?: (number|null);

                /** MechanismInfo name */
                name?: (string|null);

                /** MechanismInfo keyTypes */
                keyTypes?: (number[]|null);

                /** MechanismInfo keySizeMin */
                keySizeMin?: (number|null);

                /** MechanismInfo keySizeMax */
                keySizeMax?: (number|null);

                /** MechanismInfo flags */
                flags?: (number|null);

                /** MechanismInfo approved */
                approved?: (boolean|null);

                /** MechanismInfo providers */
                providers?: (string[]|null);

                /** MechanismInfo clause */
                clause?: (string|null);

                /** MechanismInfo switchedFlags */
                switchedFlags?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a MechanismInfo. */
            type $Shape = coffer.v1.MechanismInfo.$Properties;
        }

        /**
         * Properties of an Attribute.
         * @deprecated Use coffer.v1.Attribute.$Properties instead.
         */
        interface IAttribute extends coffer.v1.Attribute.$Properties {
        }

        /** Represents an Attribute. */
        class Attribute {

            /**
             * Constructs a new Attribute.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.Attribute.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Attribute type. */
            type: number;

            /** Attribute flag. */
            flag?: (boolean|null);

            /** Attribute number. */
            number?: (number|null);

            /** Attribute bytes. */
            bytes?: (Uint8Array|null);

            /** Attribute text. */
            text?: (string|null);

            /** Attribute numbers. */
            numbers?: (coffer.v1.NumberList.$Properties|null);

            /** Attribute template. */
            template?: (coffer.v1.Template.$Properties|null);

            /** Attribute value. */
            value?: ("flag"|"number"|"bytes"|"text"|"numbers"|"template");

            /**
             * Encodes the specified Attribute message. Does not implicitly {@link coffer.v1.Attribute.verify|verify} messages.
             * @param message Attribute message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.Attribute.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Attribute message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.Attribute & coffer.v1.Attribute.$Shape} Attribute
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.Attribute & coffer.v1.Attribute.$Shape;
        }

        namespace Attribute {

            /** Properties of an Attribute. */
            interface $Properties {

                /** Attribute type */
                type?: (number|null);

                /** Attribute flag */
                flag?: (boolean|null);

                /** Attribute number */
                number?: (number|null);

                /** Attribute bytes */
                bytes?: (Uint8Array|null);

                /** Attribute text */
                text?: (string|null);

                /** Attribute numbers */
                numbers?: (coffer.v1.NumberList.$Properties|null);

                /** Attribute template */
                template?: (coffer.v1.Template.$Properties|null);

                /** Attribute value */
                value?: ("flag"|"number"|"bytes"|"text"|"numbers"|"template");

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Narrowed shape of an Attribute. */
            type $Shape = {
              type?: number|null;
              flag?: boolean|null;
              number?: number|null;
              bytes?: Uint8Array|null;
              text?: string|null;
              numbers?: coffer.v1.NumberList.$Shape|null;
              template?: coffer.v1.Template.$Shape|null;
              $unknowns?: Uint8Array[];
            } & (
              ({ value?: undefined; flag?: null; number?: null; bytes?: null; text?: null; numbers?: null; template?: null }|{ value?: "flag"; flag: boolean; number?: null; bytes?: null; text?: null; numbers?: null; template?: null }|{ value?: "number"; flag?: null; number: number; bytes?: null; text?: null; numbers?: null; template?: null }|{ value?: "bytes"; flag?: null; number?: null; bytes: Uint8Array; text?: null; numbers?: null; template?: null }|{ value?: "text"; flag?: null; number?: null; bytes?: null; text: string; numbers?: null; template?: null }|{ value?: "numbers"; flag?: null; number?: null; bytes?: null; text?: null; numbers: coffer.v1.NumberList.$Shape; template?: null }|{ value?: "template"; flag?: null; number?: null; bytes?: null; text?: null; numbers?: null; template: coffer.v1.Template.$Shape })
            );
        }

        /**
         * Properties of a NumberList.
         * @deprecated Use coffer.v1.NumberList.$Properties instead.
         */
        interface INumberList extends coffer.v1.NumberList.$Properties {
        }

        /** Represents a NumberList. */
        class NumberList {

            /**
             * Constructs a new NumberList.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.NumberList.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** NumberList numbers. */
            numbers: number[];

            /**
             * Encodes the specified NumberList message. Does not implicitly {@link coffer.v1.NumberList.verify|verify} messages.
             * @param message NumberList message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.NumberList.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a NumberList message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.NumberList & coffer.v1.NumberList.$Shape} NumberList
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.NumberList & coffer.v1.NumberList.$Shape;
        }

        namespace NumberList {

            /** Properties of a NumberList. */
            interface $Properties {

                /** NumberList numbers */
                numbers?: (number[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a NumberList. */
            type $Shape = coffer.v1.NumberList.$Properties;
        }

        /**
         * Properties of a Template.
         * @deprecated Use coffer.v1.Template.$Properties instead.
         */
        interface ITemplate extends coffer.v1.Template.$Properties {
        }

        /** Represents a Template. */
        class Template {

            /**
             * Constructs a new Template.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.Template.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Template attributes. */
            attributes: coffer.v1.Attribute.$Properties[];

            /**
             * Encodes the specified Template message. Does not implicitly {@link coffer.v1.Template.verify|verify} messages.
             * @param message Template message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.Template.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Template message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.Template & coffer.v1.Template.$Shape} Template
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.Template & coffer.v1.Template.$Shape;
        }

        namespace Template {

            /** Properties of a Template. */
            interface $Properties {

                /** Template attributes */
                attributes?: (coffer.v1.Attribute.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Template. */
            type $Shape = {
              attributes?: coffer.v1.Attribute.$Shape[]|null;
              $unknowns?: Uint8Array[];
            };
        }

        /**
         * Properties of a GenerateKey.
         * @deprecated Use coffer.v1.GenerateKey.$Properties instead.
         */
        interface IGenerateKey extends coffer.v1.GenerateKey.$Properties {
        }

        /** Represents a GenerateKey. */
        class GenerateKey {

            /**
             * Constructs a new GenerateKey.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.GenerateKey.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** GenerateKey mechanism. */
            mechanism?: (coffer.v1.Mechanism.$Properties|null);

            /** GenerateKey template. */
            template?: (coffer.v1.Template.$Properties|null);

            /**
             * Encodes the specified GenerateKey message. Does not implicitly {@link coffer.v1.GenerateKey.verify|verify} messages.
             * @param message GenerateKey message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.GenerateKey.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a GenerateKey message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.GenerateKey & coffer.v1.GenerateKey.$Shape} GenerateKey
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.GenerateKey & coffer.v1.GenerateKey.$Shape;
        }

        namespace GenerateKey {

            /** Properties of a GenerateKey. */
            interface $Properties {

                /** GenerateKey mechanism */
                mechanism?: (coffer.v1.Mechanism.$Properties|null);

                /** GenerateKey template */
                template?: (coffer.v1.Template.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a GenerateKey. */
            type $Shape = {
              mechanism?: coffer.v1.Mechanism.$Shape|null;
              template?: coffer.v1.Template.$Shape|null;
              $unknowns?: Uint8Array[];
            };
        }

        /**
         * Properties of a GenerateKeyPair.
         * @deprecated Use coffer.v1.GenerateKeyPair.$Properties instead.
         */
        interface IGenerateKeyPair extends coffer.v1.GenerateKeyPair.$Properties {
        }

        /** Represents a GenerateKeyPair. */
        class GenerateKeyPair {

            /**
             * Constructs a new GenerateKeyPair.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.GenerateKeyPair.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** GenerateKeyPair mechanism. */
            mechanism?: (coffer.v1.Mechanism.$Properties|null);

            /** GenerateKeyPair publicTemplate. */
            publicTemplate?: (coffer.v1.Template.$Properties|null);

            /** GenerateKeyPair privateTemplate. */
            privateTemplate?: (coffer.v1.Template.$Properties|null);

            /**
             * Encodes the specified GenerateKeyPair message. Does not implicitly {@link coffer.v1.GenerateKeyPair.verify|verify} messages.
             * @param message GenerateKeyPair message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.GenerateKeyPair.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a GenerateKeyPair message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.GenerateKeyPair & coffer.v1.GenerateKeyPair.$Shape} GenerateKeyPair
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.GenerateKeyPair & coffer.v1.GenerateKeyPair.$Shape;
        }

        namespace GenerateKeyPair {

            /** Properties of a GenerateKeyPair. */
            interface $Properties {

                /** GenerateKeyPair mechanism */
                mechanism?: (coffer.v1.Mechanism.$Properties|null);

                /** GenerateKeyPair publicTemplate */
                publicTemplate?: (coffer.v1.Template.$Properties|null);

                /** GenerateKeyPair privateTemplate */
                privateTemplate?: (coffer.v1.Template.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a GenerateKeyPair. */
            type $Shape = {
              mechanism?: coffer.v1.Mechanism.$Shape|null;
              publicTemplate?: coffer.v1.Template.$Shape|null;
              privateTemplate?: coffer.v1.Template.$Shape|null;
              $unknowns?: Uint8Array[];
            };
        }

        /**
         * Properties of an ImportObject.
         * @deprecated Use coffer.v1.ImportObject.$Properties instead.
         */
        interface IImportObject extends coffer.v1.ImportObject.$Properties {
        }

        /** Represents an ImportObject. */
        class ImportObject {

            /**
             * Constructs a new ImportObject.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.ImportObject.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ImportObject template. */
            template?: (coffer.v1.Template.$Properties|null);

            /** ImportObject pkcs8. */
            pkcs8: Uint8Array;

            /** ImportObject spki. */
            spki: Uint8Array;

            /**
             * Encodes the specified ImportObject message. Does not implicitly {@link coffer.v1.ImportObject.verify|verify} messages.
             * @param message ImportObject message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.ImportObject.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an ImportObject message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.ImportObject & coffer.v1.ImportObject.$Shape} ImportObject
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.ImportObject & coffer.v1.ImportObject.$Shape;
        }

        namespace ImportObject {

            /** Properties of an ImportObject. */
            interface $Properties {

                /** ImportObject template */
                template?: (coffer.v1.Template.$Properties|null);

                /** ImportObject pkcs8 */
                pkcs8?: (Uint8Array|null);

                /** ImportObject spki */
                spki?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an ImportObject. */
            type $Shape = {
              template?: coffer.v1.Template.$Shape|null;
              pkcs8?: Uint8Array|null;
              spki?: Uint8Array|null;
              $unknowns?: Uint8Array[];
            };
        }

        /**
         * Properties of an ObjectResult.
         * @deprecated Use coffer.v1.ObjectResult.$Properties instead.
         */
        interface IObjectResult extends coffer.v1.ObjectResult.$Properties {
        }

        /** Represents an ObjectResult. */
        class ObjectResult {

            /**
             * Constructs a new ObjectResult.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.ObjectResult.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ObjectResult object. */
            object: Uint8Array;

            /**
             * Encodes the specified ObjectResult message. Does not implicitly {@link coffer.v1.ObjectResult.verify|verify} messages.
             * @param message ObjectResult message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.ObjectResult.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an ObjectResult message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.ObjectResult & coffer.v1.ObjectResult.$Shape} ObjectResult
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.ObjectResult & coffer.v1.ObjectResult.$Shape;
        }

        namespace ObjectResult {

            /** Properties of an ObjectResult. */
            interface $Properties {

                /** ObjectResult object */
                object?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an ObjectResult. */
            type $Shape = coffer.v1.ObjectResult.$Properties;
        }

        /**
         * Properties of a KeyPairResult.
         * @deprecated Use coffer.v1.KeyPairResult.$Properties instead.
         */
        interface IKeyPairResult extends coffer.v1.KeyPairResult.$Properties {
        }

        /** Represents a KeyPairResult. */
        class KeyPairResult {

            /**
             * Constructs a new KeyPairResult.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.KeyPairResult.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** KeyPairResult publicKey. */
            publicKey: Uint8Array;

            /** KeyPairResult privateKey. */
            privateKey: Uint8Array;

            /**
             * Encodes the specified KeyPairResult message. Does not implicitly {@link coffer.v1.KeyPairResult.verify|verify} messages.
             * @param message KeyPairResult message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.KeyPairResult.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a KeyPairResult message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.KeyPairResult & coffer.v1.KeyPairResult.$Shape} KeyPairResult
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.KeyPairResult & coffer.v1.KeyPairResult.$Shape;
        }

        namespace KeyPairResult {

            /** Properties of a KeyPairResult. */
            interface $Properties {

                /** KeyPairResult publicKey */
                publicKey?: (Uint8Array|null);

                /** KeyPairResult privateKey */
                privateKey?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a KeyPairResult. */
            type $Shape = coffer.v1.KeyPairResult.$Properties;
        }

        /**
         * Properties of a CopyObject.
         * @deprecated Use coffer.v1.CopyObject.$Properties instead.
         */
        interface ICopyObject extends coffer.v1.CopyObject.$Properties {
        }

        /** Represents a CopyObject. */
        class CopyObject {

            /**
             * Constructs a new CopyObject.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.CopyObject.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** CopyObject object. */
            object: Uint8Array;

            /** CopyObject template. */
            template?: (coffer.v1.Template.$Properties|null);

            /**
             * Encodes the specified CopyObject message. Does not implicitly {@link coffer.v1.CopyObject.verify|verify} messages.
             * @param message CopyObject message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.CopyObject.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a CopyObject message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.CopyObject & coffer.v1.CopyObject.$Shape} CopyObject
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.CopyObject & coffer.v1.CopyObject.$Shape;
        }

        namespace CopyObject {

            /** Properties of a CopyObject. */
            interface $Properties {

                /** CopyObject object */
                object?: (Uint8Array|null);

                /** CopyObject template */
                template?: (coffer.v1.Template.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a CopyObject. */
            type $Shape = {
              object?: Uint8Array|null;
              template?: coffer.v1.Template.$Shape|null;
              $unknowns?: Uint8Array[];
            };
        }

        /**
         * Properties of a DestroyObject.
         * @deprecated Use coffer.v1.DestroyObject.$Properties instead.
         */
        interface IDestroyObject extends coffer.v1.DestroyObject.$Properties {
        }

        /** Represents a DestroyObject. */
        class DestroyObject {

            /**
             * Constructs a new DestroyObject.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.DestroyObject.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** DestroyObject object. */
            object: Uint8Array;

            /**
             * Encodes the specified DestroyObject message. Does not implicitly {@link coffer.v1.DestroyObject.verify|verify} messages.
             * @param message DestroyObject message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.DestroyObject.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a DestroyObject message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.DestroyObject & coffer.v1.DestroyObject.$Shape} DestroyObject
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.DestroyObject & coffer.v1.DestroyObject.$Shape;
        }

        namespace DestroyObject {

            /** Properties of a DestroyObject. */
            interface $Properties {

                /** DestroyObject object */
                object?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a DestroyObject. */
            type $Shape = coffer.v1.DestroyObject.$Properties;
        }

        /**
         * Properties of a DestroyObjectResult.
         * @deprecated Use coffer.v1.DestroyObjectResult.$Properties instead.
         */
        interface IDestroyObjectResult extends coffer.v1.DestroyObjectResult.$Properties {
        }

        /** Represents a DestroyObjectResult. */
        class DestroyObjectResult {

            /**
             * Constructs a new DestroyObjectResult.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.DestroyObjectResult.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /**
             * Encodes the specified DestroyObjectResult message. Does not implicitly {@link coffer.v1.DestroyObjectResult.verify|verify} messages.
             * @param message DestroyObjectResult message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.DestroyObjectResult.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a DestroyObjectResult message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.DestroyObjectResult & coffer.v1.DestroyObjectResult.$Shape} DestroyObjectResult
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.DestroyObjectResult & coffer.v1.DestroyObjectResult.$Shape;
        }

        namespace DestroyObjectResult {

            /** Properties of a DestroyObjectResult. */
            interface $Properties {

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a DestroyObjectResult. */
            type $Shape = coffer.v1.DestroyObjectResult.$Properties;
        }

        /**
         * Properties of a FindObjects.
         * @deprecated Use coffer.v1.FindObjects.$Properties instead.
         */
        interface IFindObjects extends coffer.v1.FindObjects.$Properties {
        }

        /** Represents a FindObjects. */
        class FindObjects {

            /**
             * Constructs a new FindObjects.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.FindObjects.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** FindObjects template. */
            template?: (coffer.v1.Template.$Properties|null);

            /** FindObjects max. */
            max: number;

            /** FindObjects after. */
            after: Uint8Array;

            /** FindObjects attributes. */
            attributes: number[];

            /**
             * Encodes the specified FindObjects message. Does not implicitly {@link coffer.v1.FindObjects.verify|verify} messages.
             * @param message FindObjects message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.FindObjects.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a FindObjects message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.FindObjects & coffer.v1.FindObjects.$Shape} FindObjects
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.FindObjects & coffer.v1.FindObjects.$Shape;
        }

        namespace FindObjects {

            /** Properties of a FindObjects. */
            interface $Properties {

                /** FindObjects template */
                template?: (coffer.v1.Template.$Properties|null);

                /** FindObjects max */
                max?: (number|null);

                /** FindObjects after */
                after?: (Uint8Array|null);

                /** FindObjects attributes */
                attributes?: (number[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a FindObjects. */
            type $Shape = {
              template?: coffer.v1.Template.$Shape|null;
              max?: number|null;
              after?: Uint8Array|null;
              attributes?: number[]|null;
              $unknowns?: Uint8Array[];
            };
        }

        /**
         * Properties of a FindObjectsResult.
         * @deprecated Use coffer.v1.FindObjectsResult.$Properties instead.
         */
        interface IFindObjectsResult extends coffer.v1.FindObjectsResult.$Properties {
        }

        /** Represents a FindObjectsResult. */
        class FindObjectsResult {

            /**
             * Constructs a new FindObjectsResult.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.FindObjectsResult.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** FindObjectsResult objects. */
            objects: coffer.v1.FoundObject.$Properties[];

            /** FindObjectsResult more. */
            more: boolean;

            /**
             * Encodes the specified FindObjectsResult message. Does not implicitly {@link coffer.v1.FindObjectsResult.verify|verify} messages.
             * @param message FindObjectsResult message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.FindObjectsResult.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a FindObjectsResult message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.FindObjectsResult & coffer.v1.FindObjectsResult.$Shape} FindObjectsResult
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.FindObjectsResult & coffer.v1.FindObjectsResult.$Shape;
        }

        namespace FindObjectsResult {

            /** Properties of a FindObjectsResult. */
            interface $Properties {

                /** FindObjectsResult objects */
                objects?: (coffer.v1.FoundObject.$Properties[]|null);

                /** FindObjectsResult more */
                more?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a FindObjectsResult. */
            type $Shape = {
              objects?: coffer.v1.FoundObject.$Shape[]|null;
              more?: boolean|null;
              $unknowns?: Uint8Array[];
            };
        }

        /**
         * Properties of a FoundObject.
         * @deprecated Use coffer.v1.FoundObject.$Properties instead.
         */
        interface IFoundObject extends coffer.v1.FoundObject.$Properties {
        }

        /** Represents a FoundObject. */
        class FoundObject {

            /**
             * Constructs a new FoundObject.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.FoundObject.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** FoundObject object. */
            object: Uint8Array;

            /** FoundObject attributes. */
            attributes?: (coffer.v1.Template.$Properties|null);

            /**
             * Encodes the specified FoundObject message. Does not implicitly {@link coffer.v1.FoundObject.verify|verify} messages.
             * @param message FoundObject message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.FoundObject.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a FoundObject message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.FoundObject & coffer.v1.FoundObject.$Shape} FoundObject
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.FoundObject & coffer.v1.FoundObject.$Shape;
        }

        namespace FoundObject {

            /** Properties of a FoundObject. */
            interface $Properties {

                /** FoundObject object */
                object?: (Uint8Array|null);

                /** FoundObject attributes */
                attributes?: (coffer.v1.Template.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a FoundObject. */
            type $Shape = {
              object?: Uint8Array|null;
              attributes?: coffer.v1.Template.$Shape|null;
              $unknowns?: Uint8Array[];
            };
        }

        /**
         * Properties of a GetAttributes.
         * @deprecated Use coffer.v1.GetAttributes.$Properties instead.
         */
        interface IGetAttributes extends coffer.v1.GetAttributes.$Properties {
        }

        /** Represents a GetAttributes. */
        class GetAttributes {

            /**
             * Constructs a new GetAttributes.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.GetAttributes.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** GetAttributes object. */
            object: Uint8Array;

            /** GetAttributes types. */
            types: number[];

            /**
             * Encodes the specified GetAttributes message. Does not implicitly {@link coffer.v1.GetAttributes.verify|verify} messages.
             * @param message GetAttributes message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.GetAttributes.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a GetAttributes message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.GetAttributes & coffer.v1.GetAttributes.$Shape} GetAttributes
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.GetAttributes & coffer.v1.GetAttributes.$Shape;
        }

        namespace GetAttributes {

            /** Properties of a GetAttributes. */
            interface $Properties {

                /** GetAttributes object */
                object?: (Uint8Array|null);

                /** GetAttributes types */
                types?: (number[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a GetAttributes. */
            type $Shape = coffer.v1.GetAttributes.$Properties;
        }

        /**
         * Properties of a GetAttributesResult.
         * @deprecated Use coffer.v1.GetAttributesResult.$Properties instead.
         */
        interface IGetAttributesResult extends coffer.v1.GetAttributesResult.$Properties {
        }

        /** Represents a GetAttributesResult. */
        class GetAttributesResult {

            /**
             * Constructs a new GetAttributesResult.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.GetAttributesResult.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** GetAttributesResult attributes. */
            attributes?: (coffer.v1.Template.$Properties|null);

            /** GetAttributesResult sensitive. */
            sensitive: number[];

            /** GetAttributesResult invalid. */
            invalid: number[];

            /**
             * Encodes the specified GetAttributesResult message. Does not implicitly {@link coffer.v1.GetAttributesResult.verify|verify} messages.
             * @param message GetAttributesResult message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.GetAttributesResult.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a GetAttributesResult message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.GetAttributesResult & coffer.v1.GetAttributesResult.$Shape} GetAttributesResult
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.GetAttributesResult & coffer.v1.GetAttributesResult.$Shape;
        }

        namespace GetAttributesResult {

            /** Properties of a GetAttributesResult. */
            interface $Properties {

                /** GetAttributesResult attributes */
                attributes?: (coffer.v1.Template.$Properties|null);

                /** GetAttributesResult sensitive */
                sensitive?: (number[]|null);

                /** GetAttributesResult invalid */
                invalid?: (number[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a GetAttributesResult. */
            type $Shape = {
              attributes?: coffer.v1.Template.$Shape|null;
              sensitive?: number[]|null;
              invalid?: number[]|null;
              $unknowns?: Uint8Array[];
            };
        }

        /**
         * Properties of a SetAttributes.
         * @deprecated Use coffer.v1.SetAttributes.$Properties instead.
         */
        interface ISetAttributes extends coffer.v1.SetAttributes.$Properties {
        }

        /** Represents a SetAttributes. */
        class SetAttributes {

            /**
             * Constructs a new SetAttributes.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.SetAttributes.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** SetAttributes object. */
            object: Uint8Array;

            /** SetAttributes template. */
            template?: (coffer.v1.Template.$Properties|null);

            /**
             * Encodes the specified SetAttributes message. Does not implicitly {@link coffer.v1.SetAttributes.verify|verify} messages.
             * @param message SetAttributes message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.SetAttributes.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a SetAttributes message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.SetAttributes & coffer.v1.SetAttributes.$Shape} SetAttributes
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.SetAttributes & coffer.v1.SetAttributes.$Shape;
        }

        namespace SetAttributes {

            /** Properties of a SetAttributes. */
            interface $Properties {

                /** SetAttributes object */
                object?: (Uint8Array|null);

                /** SetAttributes template */
                template?: (coffer.v1.Template.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a SetAttributes. */
            type $Shape = {
              object?: Uint8Array|null;
              template?: coffer.v1.Template.$Shape|null;
              $unknowns?: Uint8Array[];
            };
        }

        /**
         * Properties of a SetAttributesResult.
         * @deprecated Use coffer.v1.SetAttributesResult.$Properties instead.
         */
        interface ISetAttributesResult extends coffer.v1.SetAttributesResult.$Properties {
        }

        /** Represents a SetAttributesResult. */
        class SetAttributesResult {

            /**
             * Constructs a new SetAttributesResult.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.SetAttributesResult.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /**
             * Encodes the specified SetAttributesResult message. Does not implicitly {@link coffer.v1.SetAttributesResult.verify|verify} messages.
             * @param message SetAttributesResult message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.SetAttributesResult.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a SetAttributesResult message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.SetAttributesResult & coffer.v1.SetAttributesResult.$Shape} SetAttributesResult
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.SetAttributesResult & coffer.v1.SetAttributesResult.$Shape;
        }

        namespace SetAttributesResult {

            /** Properties of a SetAttributesResult. */
            interface $Properties {

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a SetAttributesResult. */
            type $Shape = coffer.v1.SetAttributesResult.$Properties;
        }

        /** PartitionState enum. */
        enum PartitionState {

            /** UNINITIALISED value */
            UNINITIALISED = 0,

            /** SEALED value */
            SEALED = 1,

            /** UNSEALED value */
            UNSEALED = 2,

            /** FAILED value */
            FAILED = 3
        }

        /** UnsealMethod enum. */
        enum UnsealMethod {

            /** KEYFILE value */
            KEYFILE = 0,

            /** PASSPHRASE value */
            PASSPHRASE = 1
        }

        /**
         * Properties of a Status.
         * @deprecated Use coffer.v1.Status.$Properties instead.
         */
        interface IStatus extends coffer.v1.Status.$Properties {
        }

        /** Represents a Status. */
        class Status {

            /**
             * Constructs a new Status.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.Status.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /**
             * Encodes the specified Status message. Does not implicitly {@link coffer.v1.Status.verify|verify} messages.
             * @param message Status message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.Status.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Status message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.Status & coffer.v1.Status.$Shape} Status
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.Status & coffer.v1.Status.$Shape;
        }

        namespace Status {

            /** Properties of a Status. */
            interface $Properties {

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Status. */
            type $Shape = coffer.v1.Status.$Properties;
        }

        /**
         * Properties of a StatusResult.
         * @deprecated Use coffer.v1.StatusResult.$Properties instead.
         */
        interface IStatusResult extends coffer.v1.StatusResult.$Properties {
        }

        /** Represents a StatusResult. */
        class StatusResult {

            /**
             * Constructs a new StatusResult.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.StatusResult.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** StatusResult build. */
            build: string;

            /** StatusResult provider. */
            provider: string;

            /** StatusResult node. */
            node: string;

            /** StatusResult openssl. */
            openssl: string;

            /** StatusResult uptimeS. */
            uptimeS: number;

            /** StatusResult connections. */
            connections: number;

            /** StatusResult partitions. */
            partitions: coffer.v1.PartitionStatus.$Properties[];

            /** StatusResult failure. */
            failure: string;

            /**
             * Encodes the specified StatusResult message. Does not implicitly {@link coffer.v1.StatusResult.verify|verify} messages.
             * @param message StatusResult message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.StatusResult.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a StatusResult message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.StatusResult & coffer.v1.StatusResult.$Shape} StatusResult
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.StatusResult & coffer.v1.StatusResult.$Shape;
        }

        namespace StatusResult {

            /** Properties of a StatusResult. */
            interface $Properties {

                /** StatusResult build */
                build?: (string|null);

                /** StatusResult provider */
                provider?: (string|null);

                /** StatusResult node */
                node?: (string|null);

                /** StatusResult openssl */
                openssl?: (string|null);

                /** StatusResult uptimeS */
                uptimeS?: (number|null);

                /** StatusResult connections */
                connections?: (number|null);

                /** StatusResult partitions */
                partitions?: (coffer.v1.PartitionStatus.$Properties[]|null);

                /** StatusResult failure */
                failure?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a StatusResult. */
            type $Shape = coffer.v1.StatusResult.$Properties;
        }

        /**
         * Properties of a PartitionStatus.
         * @deprecated Use coffer.v1.PartitionStatus.$Properties instead.
         */
        interface IPartitionStatus extends coffer.v1.PartitionStatus.$Properties {
        }

        /** Represents a PartitionStatus. */
        class PartitionStatus {

            /**
             * Constructs a new PartitionStatus.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.PartitionStatus.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** PartitionStatus id. */
            id: Uint8Array;

            /** PartitionStatus label. */
            label: string;

            /** PartitionStatus state. */
            state: coffer.v1.PartitionState;

            /** PartitionStatus failure. */
            failure: string;

            /** PartitionStatus unsealMethods. */
            unsealMethods: coffer.v1.UnsealMethod[];

            /** PartitionStatus profile. */
            profile: string;

            /** PartitionStatus objects. */
            objects: number;

            /** PartitionStatus users. */
            users: number;

            /** PartitionStatus sessions. */
            sessions: number;

            /** PartitionStatus alarms. */
            alarms: string[];

            /** PartitionStatus slot. */
            slot: number;

            /** PartitionStatus soPin. */
            soPin?: (coffer.v1.PinState.$Properties|null);

            /** PartitionStatus userPin. */
            userPin?: (coffer.v1.PinState.$Properties|null);

            /** PartitionStatus pinBytesMin. */
            pinBytesMin: number;

            /** PartitionStatus revision. */
            revision: number;

            /** PartitionStatus login. */
            login: coffer.v1.Role;

            /** PartitionStatus approvedOnly. */
            approvedOnly: boolean;

            /** PartitionStatus allowed. */
            allowed: string[];

            /**
             * Encodes the specified PartitionStatus message. Does not implicitly {@link coffer.v1.PartitionStatus.verify|verify} messages.
             * @param message PartitionStatus message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.PartitionStatus.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PartitionStatus message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.PartitionStatus & coffer.v1.PartitionStatus.$Shape} PartitionStatus
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.PartitionStatus & coffer.v1.PartitionStatus.$Shape;
        }

        namespace PartitionStatus {

            /** Properties of a PartitionStatus. */
            interface $Properties {

                /** PartitionStatus id */
                id?: (Uint8Array|null);

                /** PartitionStatus label */
                label?: (string|null);

                /** PartitionStatus state */
                state?: (coffer.v1.PartitionState|null);

                /** PartitionStatus failure */
                failure?: (string|null);

                /** PartitionStatus unsealMethods */
                unsealMethods?: (coffer.v1.UnsealMethod[]|null);

                /** PartitionStatus profile */
                profile?: (string|null);

                /** PartitionStatus objects */
                objects?: (number|null);

                /** PartitionStatus users */
                users?: (number|null);

                /** PartitionStatus sessions */
                sessions?: (number|null);

                /** PartitionStatus alarms */
                alarms?: (string[]|null);

                /** PartitionStatus slot */
                slot?: (number|null);

                /** PartitionStatus soPin */
                soPin?: (coffer.v1.PinState.$Properties|null);

                /** PartitionStatus userPin */
                userPin?: (coffer.v1.PinState.$Properties|null);

                /** PartitionStatus pinBytesMin */
                pinBytesMin?: (number|null);

                /** PartitionStatus revision */
                revision?: (number|null);

                /** PartitionStatus login */
                login?: (coffer.v1.Role|null);

                /** PartitionStatus approvedOnly */
                approvedOnly?: (boolean|null);

                /** PartitionStatus allowed */
                allowed?: (string[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a PartitionStatus. */
            type $Shape = coffer.v1.PartitionStatus.$Properties;
        }

        /**
         * Properties of a PinState.
         * @deprecated Use coffer.v1.PinState.$Properties instead.
         */
        interface IPinState extends coffer.v1.PinState.$Properties {
        }

        /** Represents a PinState. */
        class PinState {

            /**
             * Constructs a new PinState.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.PinState.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** PinState set. */
            set: boolean;

            /** PinState countLow. */
            countLow: boolean;

            /** PinState finalTry. */
            finalTry: boolean;

            /** PinState locked. */
            locked: boolean;

            /**
             * Encodes the specified PinState message. Does not implicitly {@link coffer.v1.PinState.verify|verify} messages.
             * @param message PinState message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.PinState.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PinState message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.PinState & coffer.v1.PinState.$Shape} PinState
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.PinState & coffer.v1.PinState.$Shape;
        }

        namespace PinState {

            /** Properties of a PinState. */
            interface $Properties {

                /** PinState set */
                set?: (boolean|null);

                /** PinState countLow */
                countLow?: (boolean|null);

                /** PinState finalTry */
                finalTry?: (boolean|null);

                /** PinState locked */
                locked?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a PinState. */
            type $Shape = coffer.v1.PinState.$Properties;
        }

        /**
         * Properties of a CreatePartition.
         * @deprecated Use coffer.v1.CreatePartition.$Properties instead.
         */
        interface ICreatePartition extends coffer.v1.CreatePartition.$Properties {
        }

        /** Represents a CreatePartition. */
        class CreatePartition {

            /**
             * Constructs a new CreatePartition.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.CreatePartition.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** CreatePartition label. */
            label: string;

            /** CreatePartition unsealMethod. */
            unsealMethod: coffer.v1.UnsealMethod;

            /** CreatePartition soPin. */
            soPin: Uint8Array;

            /** CreatePartition userPin. */
            userPin: Uint8Array;

            /** CreatePartition passphrase. */
            passphrase: Uint8Array;

            /**
             * Encodes the specified CreatePartition message. Does not implicitly {@link coffer.v1.CreatePartition.verify|verify} messages.
             * @param message CreatePartition message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.CreatePartition.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a CreatePartition message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.CreatePartition & coffer.v1.CreatePartition.$Shape} CreatePartition
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.CreatePartition & coffer.v1.CreatePartition.$Shape;
        }

        namespace CreatePartition {

            /** Properties of a CreatePartition. */
            interface $Properties {

                /** CreatePartition label */
                label?: (string|null);

                /** CreatePartition unsealMethod */
                unsealMethod?: (coffer.v1.UnsealMethod|null);

                /** CreatePartition soPin */
                soPin?: (Uint8Array|null);

                /** CreatePartition userPin */
                userPin?: (Uint8Array|null);

                /** CreatePartition passphrase */
                passphrase?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a CreatePartition. */
            type $Shape = coffer.v1.CreatePartition.$Properties;
        }

        /**
         * Properties of a CreatePartitionResult.
         * @deprecated Use coffer.v1.CreatePartitionResult.$Properties instead.
         */
        interface ICreatePartitionResult extends coffer.v1.CreatePartitionResult.$Properties {
        }

        /** Represents a CreatePartitionResult. */
        class CreatePartitionResult {

            /**
             * Constructs a new CreatePartitionResult.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.CreatePartitionResult.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** CreatePartitionResult id. */
            id: Uint8Array;

            /** CreatePartitionResult passphrase. */
            passphrase: Uint8Array;

            /** CreatePartitionResult keyfile. */
            keyfile: string;

            /**
             * Encodes the specified CreatePartitionResult message. Does not implicitly {@link coffer.v1.CreatePartitionResult.verify|verify} messages.
             * @param message CreatePartitionResult message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.CreatePartitionResult.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a CreatePartitionResult message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.CreatePartitionResult & coffer.v1.CreatePartitionResult.$Shape} CreatePartitionResult
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.CreatePartitionResult & coffer.v1.CreatePartitionResult.$Shape;
        }

        namespace CreatePartitionResult {

            /** Properties of a CreatePartitionResult. */
            interface $Properties {

                /** CreatePartitionResult id */
                id?: (Uint8Array|null);

                /** CreatePartitionResult passphrase */
                passphrase?: (Uint8Array|null);

                /** CreatePartitionResult keyfile */
                keyfile?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a CreatePartitionResult. */
            type $Shape = coffer.v1.CreatePartitionResult.$Properties;
        }

        /**
         * Properties of a DestroyPartition.
         * @deprecated Use coffer.v1.DestroyPartition.$Properties instead.
         */
        interface IDestroyPartition extends coffer.v1.DestroyPartition.$Properties {
        }

        /** Represents a DestroyPartition. */
        class DestroyPartition {

            /**
             * Constructs a new DestroyPartition.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.DestroyPartition.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** DestroyPartition confirmLabel. */
            confirmLabel: string;

            /**
             * Encodes the specified DestroyPartition message. Does not implicitly {@link coffer.v1.DestroyPartition.verify|verify} messages.
             * @param message DestroyPartition message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.DestroyPartition.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a DestroyPartition message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.DestroyPartition & coffer.v1.DestroyPartition.$Shape} DestroyPartition
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.DestroyPartition & coffer.v1.DestroyPartition.$Shape;
        }

        namespace DestroyPartition {

            /** Properties of a DestroyPartition. */
            interface $Properties {

                /** DestroyPartition confirmLabel */
                confirmLabel?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a DestroyPartition. */
            type $Shape = coffer.v1.DestroyPartition.$Properties;
        }

        /**
         * Properties of a DestroyPartitionResult.
         * @deprecated Use coffer.v1.DestroyPartitionResult.$Properties instead.
         */
        interface IDestroyPartitionResult extends coffer.v1.DestroyPartitionResult.$Properties {
        }

        /** Represents a DestroyPartitionResult. */
        class DestroyPartitionResult {

            /**
             * Constructs a new DestroyPartitionResult.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.DestroyPartitionResult.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /**
             * Encodes the specified DestroyPartitionResult message. Does not implicitly {@link coffer.v1.DestroyPartitionResult.verify|verify} messages.
             * @param message DestroyPartitionResult message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.DestroyPartitionResult.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a DestroyPartitionResult message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.DestroyPartitionResult & coffer.v1.DestroyPartitionResult.$Shape} DestroyPartitionResult
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.DestroyPartitionResult & coffer.v1.DestroyPartitionResult.$Shape;
        }

        namespace DestroyPartitionResult {

            /** Properties of a DestroyPartitionResult. */
            interface $Properties {

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a DestroyPartitionResult. */
            type $Shape = coffer.v1.DestroyPartitionResult.$Properties;
        }

        /**
         * Properties of an UnsealPartition.
         * @deprecated Use coffer.v1.UnsealPartition.$Properties instead.
         */
        interface IUnsealPartition extends coffer.v1.UnsealPartition.$Properties {
        }

        /** Represents an UnsealPartition. */
        class UnsealPartition {

            /**
             * Constructs a new UnsealPartition.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.UnsealPartition.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** UnsealPartition partitionId. */
            partitionId: Uint8Array;

            /** UnsealPartition partitionLabel. */
            partitionLabel: string;

            /** UnsealPartition secret. */
            secret: Uint8Array;

            /**
             * Encodes the specified UnsealPartition message. Does not implicitly {@link coffer.v1.UnsealPartition.verify|verify} messages.
             * @param message UnsealPartition message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.UnsealPartition.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an UnsealPartition message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.UnsealPartition & coffer.v1.UnsealPartition.$Shape} UnsealPartition
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.UnsealPartition & coffer.v1.UnsealPartition.$Shape;
        }

        namespace UnsealPartition {

            /** Properties of an UnsealPartition. */
            interface $Properties {

                /** UnsealPartition partitionId */
                partitionId?: (Uint8Array|null);

                /** UnsealPartition partitionLabel */
                partitionLabel?: (string|null);

                /** UnsealPartition secret */
                secret?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an UnsealPartition. */
            type $Shape = coffer.v1.UnsealPartition.$Properties;
        }

        /**
         * Properties of an UnsealPartitionResult.
         * @deprecated Use coffer.v1.UnsealPartitionResult.$Properties instead.
         */
        interface IUnsealPartitionResult extends coffer.v1.UnsealPartitionResult.$Properties {
        }

        /** Represents an UnsealPartitionResult. */
        class UnsealPartitionResult {

            /**
             * Constructs a new UnsealPartitionResult.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.UnsealPartitionResult.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /**
             * Encodes the specified UnsealPartitionResult message. Does not implicitly {@link coffer.v1.UnsealPartitionResult.verify|verify} messages.
             * @param message UnsealPartitionResult message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.UnsealPartitionResult.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an UnsealPartitionResult message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.UnsealPartitionResult & coffer.v1.UnsealPartitionResult.$Shape} UnsealPartitionResult
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.UnsealPartitionResult & coffer.v1.UnsealPartitionResult.$Shape;
        }

        namespace UnsealPartitionResult {

            /** Properties of an UnsealPartitionResult. */
            interface $Properties {

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an UnsealPartitionResult. */
            type $Shape = coffer.v1.UnsealPartitionResult.$Properties;
        }

        /**
         * Properties of a SealPartition.
         * @deprecated Use coffer.v1.SealPartition.$Properties instead.
         */
        interface ISealPartition extends coffer.v1.SealPartition.$Properties {
        }

        /** Represents a SealPartition. */
        class SealPartition {

            /**
             * Constructs a new SealPartition.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.SealPartition.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /**
             * Encodes the specified SealPartition message. Does not implicitly {@link coffer.v1.SealPartition.verify|verify} messages.
             * @param message SealPartition message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.SealPartition.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a SealPartition message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.SealPartition & coffer.v1.SealPartition.$Shape} SealPartition
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.SealPartition & coffer.v1.SealPartition.$Shape;
        }

        namespace SealPartition {

            /** Properties of a SealPartition. */
            interface $Properties {

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a SealPartition. */
            type $Shape = coffer.v1.SealPartition.$Properties;
        }

        /**
         * Properties of a SealPartitionResult.
         * @deprecated Use coffer.v1.SealPartitionResult.$Properties instead.
         */
        interface ISealPartitionResult extends coffer.v1.SealPartitionResult.$Properties {
        }

        /** Represents a SealPartitionResult. */
        class SealPartitionResult {

            /**
             * Constructs a new SealPartitionResult.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.SealPartitionResult.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /**
             * Encodes the specified SealPartitionResult message. Does not implicitly {@link coffer.v1.SealPartitionResult.verify|verify} messages.
             * @param message SealPartitionResult message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.SealPartitionResult.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a SealPartitionResult message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.SealPartitionResult & coffer.v1.SealPartitionResult.$Shape} SealPartitionResult
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.SealPartitionResult & coffer.v1.SealPartitionResult.$Shape;
        }

        namespace SealPartitionResult {

            /** Properties of a SealPartitionResult. */
            interface $Properties {

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a SealPartitionResult. */
            type $Shape = coffer.v1.SealPartitionResult.$Properties;
        }

        /**
         * Properties of a GetPolicy.
         * @deprecated Use coffer.v1.GetPolicy.$Properties instead.
         */
        interface IGetPolicy extends coffer.v1.GetPolicy.$Properties {
        }

        /** Represents a GetPolicy. */
        class GetPolicy {

            /**
             * Constructs a new GetPolicy.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.GetPolicy.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /**
             * Encodes the specified GetPolicy message. Does not implicitly {@link coffer.v1.GetPolicy.verify|verify} messages.
             * @param message GetPolicy message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.GetPolicy.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a GetPolicy message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.GetPolicy & coffer.v1.GetPolicy.$Shape} GetPolicy
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.GetPolicy & coffer.v1.GetPolicy.$Shape;
        }

        namespace GetPolicy {

            /** Properties of a GetPolicy. */
            interface $Properties {

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a GetPolicy. */
            type $Shape = coffer.v1.GetPolicy.$Properties;
        }

        /**
         * Properties of a SetPolicy.
         * @deprecated Use coffer.v1.SetPolicy.$Properties instead.
         */
        interface ISetPolicy extends coffer.v1.SetPolicy.$Properties {
        }

        /** Represents a SetPolicy. */
        class SetPolicy {

            /**
             * Constructs a new SetPolicy.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.SetPolicy.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** SetPolicy switches. */
            switches: coffer.v1.PolicySwitch.$Properties[];

            /**
             * Encodes the specified SetPolicy message. Does not implicitly {@link coffer.v1.SetPolicy.verify|verify} messages.
             * @param message SetPolicy message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.SetPolicy.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a SetPolicy message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.SetPolicy & coffer.v1.SetPolicy.$Shape} SetPolicy
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.SetPolicy & coffer.v1.SetPolicy.$Shape;
        }

        namespace SetPolicy {

            /** Properties of a SetPolicy. */
            interface $Properties {

                /** SetPolicy switches */
                switches?: (coffer.v1.PolicySwitch.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a SetPolicy. */
            type $Shape = coffer.v1.SetPolicy.$Properties;
        }

        /**
         * Properties of a PolicyResult.
         * @deprecated Use coffer.v1.PolicyResult.$Properties instead.
         */
        interface IPolicyResult extends coffer.v1.PolicyResult.$Properties {
        }

        /** Represents a PolicyResult. */
        class PolicyResult {

            /**
             * Constructs a new PolicyResult.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.PolicyResult.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** PolicyResult switches. */
            switches: coffer.v1.PolicySwitch.$Properties[];

            /**
             * Encodes the specified PolicyResult message. Does not implicitly {@link coffer.v1.PolicyResult.verify|verify} messages.
             * @param message PolicyResult message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.PolicyResult.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PolicyResult message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.PolicyResult & coffer.v1.PolicyResult.$Shape} PolicyResult
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.PolicyResult & coffer.v1.PolicyResult.$Shape;
        }

        namespace PolicyResult {

            /** Properties of a PolicyResult. */
            interface $Properties {

                /** PolicyResult switches */
                switches?: (coffer.v1.PolicySwitch.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a PolicyResult. */
            type $Shape = coffer.v1.PolicyResult.$Properties;
        }

        /**
         * Properties of a PolicySwitch.
         * @deprecated Use coffer.v1.PolicySwitch.$Properties instead.
         */
        interface IPolicySwitch extends coffer.v1.PolicySwitch.$Properties {
        }

        /** Represents a PolicySwitch. */
        class PolicySwitch {

            /**
             * Constructs a new PolicySwitch.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.PolicySwitch.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** PolicySwitch name. */
            name: string;

            /** PolicySwitch value. */
            value: string;

            /**
             * Encodes the specified PolicySwitch message. Does not implicitly {@link coffer.v1.PolicySwitch.verify|verify} messages.
             * @param message PolicySwitch message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.PolicySwitch.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PolicySwitch message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.PolicySwitch & coffer.v1.PolicySwitch.$Shape} PolicySwitch
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.PolicySwitch & coffer.v1.PolicySwitch.$Shape;
        }

        namespace PolicySwitch {

            /** Properties of a PolicySwitch. */
            interface $Properties {

                /** PolicySwitch name */
                name?: (string|null);

                /** PolicySwitch value */
                value?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a PolicySwitch. */
            type $Shape = coffer.v1.PolicySwitch.$Properties;
        }

        /**
         * Properties of an AcknowledgeAlarm.
         * @deprecated Use coffer.v1.AcknowledgeAlarm.$Properties instead.
         */
        interface IAcknowledgeAlarm extends coffer.v1.AcknowledgeAlarm.$Properties {
        }

        /** Represents an AcknowledgeAlarm. */
        class AcknowledgeAlarm {

            /**
             * Constructs a new AcknowledgeAlarm.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.AcknowledgeAlarm.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** AcknowledgeAlarm alarm. */
            alarm: string;

            /**
             * Encodes the specified AcknowledgeAlarm message. Does not implicitly {@link coffer.v1.AcknowledgeAlarm.verify|verify} messages.
             * @param message AcknowledgeAlarm message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.AcknowledgeAlarm.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an AcknowledgeAlarm message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.AcknowledgeAlarm & coffer.v1.AcknowledgeAlarm.$Shape} AcknowledgeAlarm
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.AcknowledgeAlarm & coffer.v1.AcknowledgeAlarm.$Shape;
        }

        namespace AcknowledgeAlarm {

            /** Properties of an AcknowledgeAlarm. */
            interface $Properties {

                /** AcknowledgeAlarm alarm */
                alarm?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an AcknowledgeAlarm. */
            type $Shape = coffer.v1.AcknowledgeAlarm.$Properties;
        }

        /**
         * Properties of an AcknowledgeAlarmResult.
         * @deprecated Use coffer.v1.AcknowledgeAlarmResult.$Properties instead.
         */
        interface IAcknowledgeAlarmResult extends coffer.v1.AcknowledgeAlarmResult.$Properties {
        }

        /** Represents an AcknowledgeAlarmResult. */
        class AcknowledgeAlarmResult {

            /**
             * Constructs a new AcknowledgeAlarmResult.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.AcknowledgeAlarmResult.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /**
             * Encodes the specified AcknowledgeAlarmResult message. Does not implicitly {@link coffer.v1.AcknowledgeAlarmResult.verify|verify} messages.
             * @param message AcknowledgeAlarmResult message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.AcknowledgeAlarmResult.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an AcknowledgeAlarmResult message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.AcknowledgeAlarmResult & coffer.v1.AcknowledgeAlarmResult.$Shape} AcknowledgeAlarmResult
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.AcknowledgeAlarmResult & coffer.v1.AcknowledgeAlarmResult.$Shape;
        }

        namespace AcknowledgeAlarmResult {

            /** Properties of an AcknowledgeAlarmResult. */
            interface $Properties {

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an AcknowledgeAlarmResult. */
            type $Shape = coffer.v1.AcknowledgeAlarmResult.$Properties;
        }

        /**
         * Properties of an InitPartition.
         * @deprecated Use coffer.v1.InitPartition.$Properties instead.
         */
        interface IInitPartition extends coffer.v1.InitPartition.$Properties {
        }

        /** Represents an InitPartition. */
        class InitPartition {

            /**
             * Constructs a new InitPartition.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.InitPartition.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** InitPartition partitionId. */
            partitionId: Uint8Array;

            /** InitPartition partitionLabel. */
            partitionLabel: string;

            /** InitPartition soPin. */
            soPin: Uint8Array;

            /** InitPartition label. */
            label: string;

            /**
             * Encodes the specified InitPartition message. Does not implicitly {@link coffer.v1.InitPartition.verify|verify} messages.
             * @param message InitPartition message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.InitPartition.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an InitPartition message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.InitPartition & coffer.v1.InitPartition.$Shape} InitPartition
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.InitPartition & coffer.v1.InitPartition.$Shape;
        }

        namespace InitPartition {

            /** Properties of an InitPartition. */
            interface $Properties {

                /** InitPartition partitionId */
                partitionId?: (Uint8Array|null);

                /** InitPartition partitionLabel */
                partitionLabel?: (string|null);

                /** InitPartition soPin */
                soPin?: (Uint8Array|null);

                /** InitPartition label */
                label?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an InitPartition. */
            type $Shape = coffer.v1.InitPartition.$Properties;
        }

        /**
         * Properties of an InitPartitionResult.
         * @deprecated Use coffer.v1.InitPartitionResult.$Properties instead.
         */
        interface IInitPartitionResult extends coffer.v1.InitPartitionResult.$Properties {
        }

        /** Represents an InitPartitionResult. */
        class InitPartitionResult {

            /**
             * Constructs a new InitPartitionResult.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.InitPartitionResult.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /**
             * Encodes the specified InitPartitionResult message. Does not implicitly {@link coffer.v1.InitPartitionResult.verify|verify} messages.
             * @param message InitPartitionResult message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.InitPartitionResult.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an InitPartitionResult message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.InitPartitionResult & coffer.v1.InitPartitionResult.$Shape} InitPartitionResult
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.InitPartitionResult & coffer.v1.InitPartitionResult.$Shape;
        }

        namespace InitPartitionResult {

            /** Properties of an InitPartitionResult. */
            interface $Properties {

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an InitPartitionResult. */
            type $Shape = coffer.v1.InitPartitionResult.$Properties;
        }

        /** Role enum. */
        enum Role {

            /** NONE value */
            NONE = 0,

            /** SO value */
            SO = 1,

            /** USER value */
            USER = 2,

            /** AUDITOR value */
            AUDITOR = 3
        }

        /**
         * Properties of an OpenSession.
         * @deprecated Use coffer.v1.OpenSession.$Properties instead.
         */
        interface IOpenSession extends coffer.v1.OpenSession.$Properties {
        }

        /** Represents an OpenSession. */
        class OpenSession {

            /**
             * Constructs a new OpenSession.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.OpenSession.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** OpenSession partitionId. */
            partitionId?: (Uint8Array|null);

            /** OpenSession partitionLabel. */
            partitionLabel?: (string|null);

            /** OpenSession readOnly. */
            readOnly: boolean;

            /** OpenSession partition. */
            partition?: ("partitionId"|"partitionLabel");

            /**
             * Encodes the specified OpenSession message. Does not implicitly {@link coffer.v1.OpenSession.verify|verify} messages.
             * @param message OpenSession message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.OpenSession.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an OpenSession message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.OpenSession & coffer.v1.OpenSession.$Shape} OpenSession
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.OpenSession & coffer.v1.OpenSession.$Shape;
        }

        namespace OpenSession {

            /** Properties of an OpenSession. */
            interface $Properties {

                /** OpenSession partitionId */
                partitionId?: (Uint8Array|null);

                /** OpenSession partitionLabel */
                partitionLabel?: (string|null);

                /** OpenSession readOnly */
                readOnly?: (boolean|null);

                /** OpenSession partition */
                partition?: ("partitionId"|"partitionLabel");

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Narrowed shape of an OpenSession. */
            type $Shape = {
              partitionId?: Uint8Array|null;
              partitionLabel?: string|null;
              readOnly?: boolean|null;
              $unknowns?: Uint8Array[];
            } & (
              ({ partition?: undefined; partitionId?: null; partitionLabel?: null }|{ partition?: "partitionId"; partitionId: Uint8Array; partitionLabel?: null }|{ partition?: "partitionLabel"; partitionId?: null; partitionLabel: string })
            );
        }

        /**
         * Properties of an OpenSessionResult.
         * @deprecated Use coffer.v1.OpenSessionResult.$Properties instead.
         */
        interface IOpenSessionResult extends coffer.v1.OpenSessionResult.$Properties {
        }

        /** Represents an OpenSessionResult. */
        class OpenSessionResult {

            /**
             * Constructs a new OpenSessionResult.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.OpenSessionResult.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** OpenSessionResult session. */
            session: number;

            /** OpenSessionResult partitionId. */
            partitionId: Uint8Array;

            /** OpenSessionResult partitionLabel. */
            partitionLabel: string;

            /**
             * Encodes the specified OpenSessionResult message. Does not implicitly {@link coffer.v1.OpenSessionResult.verify|verify} messages.
             * @param message OpenSessionResult message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.OpenSessionResult.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an OpenSessionResult message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.OpenSessionResult & coffer.v1.OpenSessionResult.$Shape} OpenSessionResult
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.OpenSessionResult & coffer.v1.OpenSessionResult.$Shape;
        }

        namespace OpenSessionResult {

            /** Properties of an OpenSessionResult. */
            interface $Properties {

                /** OpenSessionResult session */
                session?: (number|null);

                /** OpenSessionResult partitionId */
                partitionId?: (Uint8Array|null);

                /** OpenSessionResult partitionLabel */
                partitionLabel?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an OpenSessionResult. */
            type $Shape = coffer.v1.OpenSessionResult.$Properties;
        }

        /**
         * Properties of a CloseSession.
         * @deprecated Use coffer.v1.CloseSession.$Properties instead.
         */
        interface ICloseSession extends coffer.v1.CloseSession.$Properties {
        }

        /** Represents a CloseSession. */
        class CloseSession {

            /**
             * Constructs a new CloseSession.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.CloseSession.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /**
             * Encodes the specified CloseSession message. Does not implicitly {@link coffer.v1.CloseSession.verify|verify} messages.
             * @param message CloseSession message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.CloseSession.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a CloseSession message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.CloseSession & coffer.v1.CloseSession.$Shape} CloseSession
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.CloseSession & coffer.v1.CloseSession.$Shape;
        }

        namespace CloseSession {

            /** Properties of a CloseSession. */
            interface $Properties {

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a CloseSession. */
            type $Shape = coffer.v1.CloseSession.$Properties;
        }

        /**
         * Properties of a CloseSessionResult.
         * @deprecated Use coffer.v1.CloseSessionResult.$Properties instead.
         */
        interface ICloseSessionResult extends coffer.v1.CloseSessionResult.$Properties {
        }

        /** Represents a CloseSessionResult. */
        class CloseSessionResult {

            /**
             * Constructs a new CloseSessionResult.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.CloseSessionResult.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /**
             * Encodes the specified CloseSessionResult message. Does not implicitly {@link coffer.v1.CloseSessionResult.verify|verify} messages.
             * @param message CloseSessionResult message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.CloseSessionResult.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a CloseSessionResult message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.CloseSessionResult & coffer.v1.CloseSessionResult.$Shape} CloseSessionResult
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.CloseSessionResult & coffer.v1.CloseSessionResult.$Shape;
        }

        namespace CloseSessionResult {

            /** Properties of a CloseSessionResult. */
            interface $Properties {

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a CloseSessionResult. */
            type $Shape = coffer.v1.CloseSessionResult.$Properties;
        }

        /**
         * Properties of a Login.
         * @deprecated Use coffer.v1.Login.$Properties instead.
         */
        interface ILogin extends coffer.v1.Login.$Properties {
        }

        /** Represents a Login. */
        class Login {

            /**
             * Constructs a new Login.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.Login.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Login user. */
            user: string;

            /** Login pin. */
            pin: Uint8Array;

            /**
             * Encodes the specified Login message. Does not implicitly {@link coffer.v1.Login.verify|verify} messages.
             * @param message Login message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.Login.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Login message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.Login & coffer.v1.Login.$Shape} Login
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.Login & coffer.v1.Login.$Shape;
        }

        namespace Login {

            /** Properties of a Login. */
            interface $Properties {

                /** Login user */
                user?: (string|null);

                /** Login pin */
                pin?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Login. */
            type $Shape = coffer.v1.Login.$Properties;
        }

        /**
         * Properties of a LoginResult.
         * @deprecated Use coffer.v1.LoginResult.$Properties instead.
         */
        interface ILoginResult extends coffer.v1.LoginResult.$Properties {
        }

        /** Represents a LoginResult. */
        class LoginResult {

            /**
             * Constructs a new LoginResult.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.LoginResult.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** LoginResult user. */
            user: string;

            /** LoginResult role. */
            role: coffer.v1.Role;

            /** LoginResult ticket. */
            ticket: Uint8Array;

            /** LoginResult ticketExpiresInS. */
            ticketExpiresInS: number;

            /**
             * Encodes the specified LoginResult message. Does not implicitly {@link coffer.v1.LoginResult.verify|verify} messages.
             * @param message LoginResult message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.LoginResult.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a LoginResult message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.LoginResult & coffer.v1.LoginResult.$Shape} LoginResult
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.LoginResult & coffer.v1.LoginResult.$Shape;
        }

        namespace LoginResult {

            /** Properties of a LoginResult. */
            interface $Properties {

                /** LoginResult user */
                user?: (string|null);

                /** LoginResult role */
                role?: (coffer.v1.Role|null);

                /** LoginResult ticket */
                ticket?: (Uint8Array|null);

                /** LoginResult ticketExpiresInS */
                ticketExpiresInS?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a LoginResult. */
            type $Shape = coffer.v1.LoginResult.$Properties;
        }

        /**
         * Properties of a Logout.
         * @deprecated Use coffer.v1.Logout.$Properties instead.
         */
        interface ILogout extends coffer.v1.Logout.$Properties {
        }

        /** Represents a Logout. */
        class Logout {

            /**
             * Constructs a new Logout.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.Logout.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /**
             * Encodes the specified Logout message. Does not implicitly {@link coffer.v1.Logout.verify|verify} messages.
             * @param message Logout message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.Logout.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Logout message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.Logout & coffer.v1.Logout.$Shape} Logout
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.Logout & coffer.v1.Logout.$Shape;
        }

        namespace Logout {

            /** Properties of a Logout. */
            interface $Properties {

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Logout. */
            type $Shape = coffer.v1.Logout.$Properties;
        }

        /**
         * Properties of a LogoutResult.
         * @deprecated Use coffer.v1.LogoutResult.$Properties instead.
         */
        interface ILogoutResult extends coffer.v1.LogoutResult.$Properties {
        }

        /** Represents a LogoutResult. */
        class LogoutResult {

            /**
             * Constructs a new LogoutResult.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.LogoutResult.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /**
             * Encodes the specified LogoutResult message. Does not implicitly {@link coffer.v1.LogoutResult.verify|verify} messages.
             * @param message LogoutResult message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.LogoutResult.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a LogoutResult message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.LogoutResult & coffer.v1.LogoutResult.$Shape} LogoutResult
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.LogoutResult & coffer.v1.LogoutResult.$Shape;
        }

        namespace LogoutResult {

            /** Properties of a LogoutResult. */
            interface $Properties {

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a LogoutResult. */
            type $Shape = coffer.v1.LogoutResult.$Properties;
        }

        /**
         * Properties of a Resume.
         * @deprecated Use coffer.v1.Resume.$Properties instead.
         */
        interface IResume extends coffer.v1.Resume.$Properties {
        }

        /** Represents a Resume. */
        class Resume {

            /**
             * Constructs a new Resume.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.Resume.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Resume ticket. */
            ticket: Uint8Array;

            /** Resume ownTicket. */
            ownTicket: boolean;

            /**
             * Encodes the specified Resume message. Does not implicitly {@link coffer.v1.Resume.verify|verify} messages.
             * @param message Resume message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.Resume.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Resume message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.Resume & coffer.v1.Resume.$Shape} Resume
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.Resume & coffer.v1.Resume.$Shape;
        }

        namespace Resume {

            /** Properties of a Resume. */
            interface $Properties {

                /** Resume ticket */
                ticket?: (Uint8Array|null);

                /** Resume ownTicket */
                ownTicket?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Resume. */
            type $Shape = coffer.v1.Resume.$Properties;
        }

        /**
         * Properties of a ChangePin.
         * @deprecated Use coffer.v1.ChangePin.$Properties instead.
         */
        interface IChangePin extends coffer.v1.ChangePin.$Properties {
        }

        /** Represents a ChangePin. */
        class ChangePin {

            /**
             * Constructs a new ChangePin.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.ChangePin.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ChangePin user. */
            user: string;

            /** ChangePin oldPin. */
            oldPin: Uint8Array;

            /** ChangePin newPin. */
            newPin: Uint8Array;

            /**
             * Encodes the specified ChangePin message. Does not implicitly {@link coffer.v1.ChangePin.verify|verify} messages.
             * @param message ChangePin message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.ChangePin.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ChangePin message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.ChangePin & coffer.v1.ChangePin.$Shape} ChangePin
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.ChangePin & coffer.v1.ChangePin.$Shape;
        }

        namespace ChangePin {

            /** Properties of a ChangePin. */
            interface $Properties {

                /** ChangePin user */
                user?: (string|null);

                /** ChangePin oldPin */
                oldPin?: (Uint8Array|null);

                /** ChangePin newPin */
                newPin?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ChangePin. */
            type $Shape = coffer.v1.ChangePin.$Properties;
        }

        /**
         * Properties of a ChangePinResult.
         * @deprecated Use coffer.v1.ChangePinResult.$Properties instead.
         */
        interface IChangePinResult extends coffer.v1.ChangePinResult.$Properties {
        }

        /** Represents a ChangePinResult. */
        class ChangePinResult {

            /**
             * Constructs a new ChangePinResult.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.ChangePinResult.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ChangePinResult ticket. */
            ticket: Uint8Array;

            /** ChangePinResult ticketExpiresInS. */
            ticketExpiresInS: number;

            /**
             * Encodes the specified ChangePinResult message. Does not implicitly {@link coffer.v1.ChangePinResult.verify|verify} messages.
             * @param message ChangePinResult message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.ChangePinResult.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ChangePinResult message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.ChangePinResult & coffer.v1.ChangePinResult.$Shape} ChangePinResult
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.ChangePinResult & coffer.v1.ChangePinResult.$Shape;
        }

        namespace ChangePinResult {

            /** Properties of a ChangePinResult. */
            interface $Properties {

                /** ChangePinResult ticket */
                ticket?: (Uint8Array|null);

                /** ChangePinResult ticketExpiresInS */
                ticketExpiresInS?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ChangePinResult. */
            type $Shape = coffer.v1.ChangePinResult.$Properties;
        }

        /**
         * Properties of a ListUsers.
         * @deprecated Use coffer.v1.ListUsers.$Properties instead.
         */
        interface IListUsers extends coffer.v1.ListUsers.$Properties {
        }

        /** Represents a ListUsers. */
        class ListUsers {

            /**
             * Constructs a new ListUsers.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.ListUsers.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /**
             * Encodes the specified ListUsers message. Does not implicitly {@link coffer.v1.ListUsers.verify|verify} messages.
             * @param message ListUsers message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.ListUsers.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ListUsers message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.ListUsers & coffer.v1.ListUsers.$Shape} ListUsers
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.ListUsers & coffer.v1.ListUsers.$Shape;
        }

        namespace ListUsers {

            /** Properties of a ListUsers. */
            interface $Properties {

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ListUsers. */
            type $Shape = coffer.v1.ListUsers.$Properties;
        }

        /**
         * Properties of a ListUsersResult.
         * @deprecated Use coffer.v1.ListUsersResult.$Properties instead.
         */
        interface IListUsersResult extends coffer.v1.ListUsersResult.$Properties {
        }

        /** Represents a ListUsersResult. */
        class ListUsersResult {

            /**
             * Constructs a new ListUsersResult.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.ListUsersResult.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ListUsersResult users. */
            users: coffer.v1.User.$Properties[];

            /**
             * Encodes the specified ListUsersResult message. Does not implicitly {@link coffer.v1.ListUsersResult.verify|verify} messages.
             * @param message ListUsersResult message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.ListUsersResult.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ListUsersResult message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.ListUsersResult & coffer.v1.ListUsersResult.$Shape} ListUsersResult
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.ListUsersResult & coffer.v1.ListUsersResult.$Shape;
        }

        namespace ListUsersResult {

            /** Properties of a ListUsersResult. */
            interface $Properties {

                /** ListUsersResult users */
                users?: (coffer.v1.User.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ListUsersResult. */
            type $Shape = coffer.v1.ListUsersResult.$Properties;
        }

        /**
         * Properties of a User.
         * @deprecated Use coffer.v1.User.$Properties instead.
         */
        interface IUser extends coffer.v1.User.$Properties {
        }

        /** Represents a User. */
        class User {

            /**
             * Constructs a new User.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.User.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** User name. */
            name: string;

            /** User role. */
            role: coffer.v1.Role;

            /** User locked. */
            locked: boolean;

            /** User failedAttempts. */
            failedAttempts: number;

            /** User pinSetByOfficer. */
            pinSetByOfficer: boolean;

            /**
             * Encodes the specified User message. Does not implicitly {@link coffer.v1.User.verify|verify} messages.
             * @param message User message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.User.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a User message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.User & coffer.v1.User.$Shape} User
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.User & coffer.v1.User.$Shape;
        }

        namespace User {

            /** Properties of a User. */
            interface $Properties {

                /** User name */
                name?: (string|null);

                /** User role */
                role?: (coffer.v1.Role|null);

                /** User locked */
                locked?: (boolean|null);

                /** User failedAttempts */
                failedAttempts?: (number|null);

                /** User pinSetByOfficer */
                pinSetByOfficer?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a User. */
            type $Shape = coffer.v1.User.$Properties;
        }

        /**
         * Properties of an AddUser.
         * @deprecated Use coffer.v1.AddUser.$Properties instead.
         */
        interface IAddUser extends coffer.v1.AddUser.$Properties {
        }

        /** Represents an AddUser. */
        class AddUser {

            /**
             * Constructs a new AddUser.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.AddUser.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** AddUser name. */
            name: string;

            /** AddUser role. */
            role: coffer.v1.Role;

            /** AddUser pin. */
            pin: Uint8Array;

            /**
             * Encodes the specified AddUser message. Does not implicitly {@link coffer.v1.AddUser.verify|verify} messages.
             * @param message AddUser message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.AddUser.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an AddUser message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.AddUser & coffer.v1.AddUser.$Shape} AddUser
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.AddUser & coffer.v1.AddUser.$Shape;
        }

        namespace AddUser {

            /** Properties of an AddUser. */
            interface $Properties {

                /** AddUser name */
                name?: (string|null);

                /** AddUser role */
                role?: (coffer.v1.Role|null);

                /** AddUser pin */
                pin?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an AddUser. */
            type $Shape = coffer.v1.AddUser.$Properties;
        }

        /**
         * Properties of an AddUserResult.
         * @deprecated Use coffer.v1.AddUserResult.$Properties instead.
         */
        interface IAddUserResult extends coffer.v1.AddUserResult.$Properties {
        }

        /** Represents an AddUserResult. */
        class AddUserResult {

            /**
             * Constructs a new AddUserResult.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.AddUserResult.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /**
             * Encodes the specified AddUserResult message. Does not implicitly {@link coffer.v1.AddUserResult.verify|verify} messages.
             * @param message AddUserResult message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.AddUserResult.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an AddUserResult message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.AddUserResult & coffer.v1.AddUserResult.$Shape} AddUserResult
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.AddUserResult & coffer.v1.AddUserResult.$Shape;
        }

        namespace AddUserResult {

            /** Properties of an AddUserResult. */
            interface $Properties {

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an AddUserResult. */
            type $Shape = coffer.v1.AddUserResult.$Properties;
        }

        /**
         * Properties of a RemoveUser.
         * @deprecated Use coffer.v1.RemoveUser.$Properties instead.
         */
        interface IRemoveUser extends coffer.v1.RemoveUser.$Properties {
        }

        /** Represents a RemoveUser. */
        class RemoveUser {

            /**
             * Constructs a new RemoveUser.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.RemoveUser.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** RemoveUser name. */
            name: string;

            /**
             * Encodes the specified RemoveUser message. Does not implicitly {@link coffer.v1.RemoveUser.verify|verify} messages.
             * @param message RemoveUser message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.RemoveUser.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a RemoveUser message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.RemoveUser & coffer.v1.RemoveUser.$Shape} RemoveUser
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.RemoveUser & coffer.v1.RemoveUser.$Shape;
        }

        namespace RemoveUser {

            /** Properties of a RemoveUser. */
            interface $Properties {

                /** RemoveUser name */
                name?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a RemoveUser. */
            type $Shape = coffer.v1.RemoveUser.$Properties;
        }

        /**
         * Properties of a RemoveUserResult.
         * @deprecated Use coffer.v1.RemoveUserResult.$Properties instead.
         */
        interface IRemoveUserResult extends coffer.v1.RemoveUserResult.$Properties {
        }

        /** Represents a RemoveUserResult. */
        class RemoveUserResult {

            /**
             * Constructs a new RemoveUserResult.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.RemoveUserResult.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /**
             * Encodes the specified RemoveUserResult message. Does not implicitly {@link coffer.v1.RemoveUserResult.verify|verify} messages.
             * @param message RemoveUserResult message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.RemoveUserResult.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a RemoveUserResult message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.RemoveUserResult & coffer.v1.RemoveUserResult.$Shape} RemoveUserResult
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.RemoveUserResult & coffer.v1.RemoveUserResult.$Shape;
        }

        namespace RemoveUserResult {

            /** Properties of a RemoveUserResult. */
            interface $Properties {

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a RemoveUserResult. */
            type $Shape = coffer.v1.RemoveUserResult.$Properties;
        }

        /**
         * Properties of an UnlockUser.
         * @deprecated Use coffer.v1.UnlockUser.$Properties instead.
         */
        interface IUnlockUser extends coffer.v1.UnlockUser.$Properties {
        }

        /** Represents an UnlockUser. */
        class UnlockUser {

            /**
             * Constructs a new UnlockUser.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.UnlockUser.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** UnlockUser name. */
            name: string;

            /**
             * Encodes the specified UnlockUser message. Does not implicitly {@link coffer.v1.UnlockUser.verify|verify} messages.
             * @param message UnlockUser message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.UnlockUser.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an UnlockUser message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.UnlockUser & coffer.v1.UnlockUser.$Shape} UnlockUser
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.UnlockUser & coffer.v1.UnlockUser.$Shape;
        }

        namespace UnlockUser {

            /** Properties of an UnlockUser. */
            interface $Properties {

                /** UnlockUser name */
                name?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an UnlockUser. */
            type $Shape = coffer.v1.UnlockUser.$Properties;
        }

        /**
         * Properties of an UnlockUserResult.
         * @deprecated Use coffer.v1.UnlockUserResult.$Properties instead.
         */
        interface IUnlockUserResult extends coffer.v1.UnlockUserResult.$Properties {
        }

        /** Represents an UnlockUserResult. */
        class UnlockUserResult {

            /**
             * Constructs a new UnlockUserResult.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.UnlockUserResult.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /**
             * Encodes the specified UnlockUserResult message. Does not implicitly {@link coffer.v1.UnlockUserResult.verify|verify} messages.
             * @param message UnlockUserResult message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.UnlockUserResult.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an UnlockUserResult message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.UnlockUserResult & coffer.v1.UnlockUserResult.$Shape} UnlockUserResult
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.UnlockUserResult & coffer.v1.UnlockUserResult.$Shape;
        }

        namespace UnlockUserResult {

            /** Properties of an UnlockUserResult. */
            interface $Properties {

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an UnlockUserResult. */
            type $Shape = coffer.v1.UnlockUserResult.$Properties;
        }

        /**
         * Properties of a ResetPin.
         * @deprecated Use coffer.v1.ResetPin.$Properties instead.
         */
        interface IResetPin extends coffer.v1.ResetPin.$Properties {
        }

        /** Represents a ResetPin. */
        class ResetPin {

            /**
             * Constructs a new ResetPin.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.ResetPin.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ResetPin name. */
            name: string;

            /** ResetPin pin. */
            pin: Uint8Array;

            /**
             * Encodes the specified ResetPin message. Does not implicitly {@link coffer.v1.ResetPin.verify|verify} messages.
             * @param message ResetPin message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.ResetPin.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ResetPin message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.ResetPin & coffer.v1.ResetPin.$Shape} ResetPin
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.ResetPin & coffer.v1.ResetPin.$Shape;
        }

        namespace ResetPin {

            /** Properties of a ResetPin. */
            interface $Properties {

                /** ResetPin name */
                name?: (string|null);

                /** ResetPin pin */
                pin?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ResetPin. */
            type $Shape = coffer.v1.ResetPin.$Properties;
        }

        /**
         * Properties of a ResetPinResult.
         * @deprecated Use coffer.v1.ResetPinResult.$Properties instead.
         */
        interface IResetPinResult extends coffer.v1.ResetPinResult.$Properties {
        }

        /** Represents a ResetPinResult. */
        class ResetPinResult {

            /**
             * Constructs a new ResetPinResult.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.ResetPinResult.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /**
             * Encodes the specified ResetPinResult message. Does not implicitly {@link coffer.v1.ResetPinResult.verify|verify} messages.
             * @param message ResetPinResult message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.ResetPinResult.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ResetPinResult message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.ResetPinResult & coffer.v1.ResetPinResult.$Shape} ResetPinResult
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.ResetPinResult & coffer.v1.ResetPinResult.$Shape;
        }

        namespace ResetPinResult {

            /** Properties of a ResetPinResult. */
            interface $Properties {

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ResetPinResult. */
            type $Shape = coffer.v1.ResetPinResult.$Properties;
        }

        /**
         * Properties of a Statistics.
         * @deprecated Use coffer.v1.Statistics.$Properties instead.
         */
        interface IStatistics extends coffer.v1.Statistics.$Properties {
        }

        /** Represents a Statistics. */
        class Statistics {

            /**
             * Constructs a new Statistics.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.Statistics.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /**
             * Encodes the specified Statistics message. Does not implicitly {@link coffer.v1.Statistics.verify|verify} messages.
             * @param message Statistics message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.Statistics.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Statistics message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.Statistics & coffer.v1.Statistics.$Shape} Statistics
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.Statistics & coffer.v1.Statistics.$Shape;
        }

        namespace Statistics {

            /** Properties of a Statistics. */
            interface $Properties {

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Statistics. */
            type $Shape = coffer.v1.Statistics.$Properties;
        }

        /**
         * Properties of a StatisticsResult.
         * @deprecated Use coffer.v1.StatisticsResult.$Properties instead.
         */
        interface IStatisticsResult extends coffer.v1.StatisticsResult.$Properties {
        }

        /** Represents a StatisticsResult. */
        class StatisticsResult {

            /**
             * Constructs a new StatisticsResult.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.StatisticsResult.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** StatisticsResult uptimeMs. */
            uptimeMs: number;

            /** StatisticsResult operations. */
            operations: coffer.v1.OperationStatistics.$Properties[];

            /** StatisticsResult connections. */
            connections: number;

            /** StatisticsResult sessions. */
            sessions: number;

            /** StatisticsResult inFlight. */
            inFlight: number;

            /** StatisticsResult queues. */
            queues: coffer.v1.QueueStatistics.$Properties[];

            /** StatisticsResult eventLoop. */
            eventLoop?: (coffer.v1.EventLoopStatistics.$Properties|null);

            /** StatisticsResult audit. */
            audit: coffer.v1.AuditStatistics.$Properties[];

            /** StatisticsResult cpuMs. */
            cpuMs: number;

            /** StatisticsResult residentBytes. */
            residentBytes: number;

            /**
             * Encodes the specified StatisticsResult message. Does not implicitly {@link coffer.v1.StatisticsResult.verify|verify} messages.
             * @param message StatisticsResult message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.StatisticsResult.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a StatisticsResult message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.StatisticsResult & coffer.v1.StatisticsResult.$Shape} StatisticsResult
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.StatisticsResult & coffer.v1.StatisticsResult.$Shape;
        }

        namespace StatisticsResult {

            /** Properties of a StatisticsResult. */
            interface $Properties {

                /** StatisticsResult uptimeMs */
                uptimeMs?: (number|null);

                /** StatisticsResult operations */
                operations?: (coffer.v1.OperationStatistics.$Properties[]|null);

                /** StatisticsResult connections */
                connections?: (number|null);

                /** StatisticsResult sessions */
                sessions?: (number|null);

                /** StatisticsResult inFlight */
                inFlight?: (number|null);

                /** StatisticsResult queues */
                queues?: (coffer.v1.QueueStatistics.$Properties[]|null);

                /** StatisticsResult eventLoop */
                eventLoop?: (coffer.v1.EventLoopStatistics.$Properties|null);

                /** StatisticsResult audit */
                audit?: (coffer.v1.AuditStatistics.$Properties[]|null);

                /** StatisticsResult cpuMs */
                cpuMs?: (number|null);

                /** StatisticsResult residentBytes */
                residentBytes?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a StatisticsResult. */
            type $Shape = coffer.v1.StatisticsResult.$Properties;
        }

        /**
         * Properties of an OperationStatistics.
         * @deprecated Use coffer.v1.OperationStatistics.$Properties instead.
         */
        interface IOperationStatistics extends coffer.v1.OperationStatistics.$Properties {
        }

        /** Represents an OperationStatistics. */
        class OperationStatistics {

            /**
             * Constructs a new OperationStatistics.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.OperationStatistics.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** OperationStatistics operation. */
            operation: string;

            /** OperationStatistics mechanism. */
            mechanism: string;

            /** OperationStatistics outcomes. */
            outcomes: coffer.v1.OutcomeCount.$Properties[];

            /** OperationStatistics latencyBuckets. */
            latencyBuckets: number[];

            /** OperationStatistics latencyCounts. */
            latencyCounts: number[];

            /** OperationStatistics latencySumUs. */
            latencySumUs: number;

            /**
             * Encodes the specified OperationStatistics message. Does not implicitly {@link coffer.v1.OperationStatistics.verify|verify} messages.
             * @param message OperationStatistics message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.OperationStatistics.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an OperationStatistics message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.OperationStatistics & coffer.v1.OperationStatistics.$Shape} OperationStatistics
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.OperationStatistics & coffer.v1.OperationStatistics.$Shape;
        }

        namespace OperationStatistics {

            /** Properties of an OperationStatistics. */
            interface $Properties {

                /** OperationStatistics operation */
                operation?: (string|null);

                /** OperationStatistics mechanism */
                mechanism?: (string|null);

                /** OperationStatistics outcomes */
                outcomes?: (coffer.v1.OutcomeCount.$Properties[]|null);

                /** OperationStatistics latencyBuckets */
                latencyBuckets?: (number[]|null);

                /** OperationStatistics latencyCounts */
                latencyCounts?: (number[]|null);

                /** OperationStatistics latencySumUs */
                latencySumUs?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an OperationStatistics. */
            type $Shape = coffer.v1.OperationStatistics.$Properties;
        }

        /**
         * Properties of an OutcomeCount.
         * @deprecated Use coffer.v1.OutcomeCount.$Properties instead.
         */
        interface IOutcomeCount extends coffer.v1.OutcomeCount.$Properties {
        }

        /** Represents an OutcomeCount. */
        class OutcomeCount {

            /**
             * Constructs a new OutcomeCount.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.OutcomeCount.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** OutcomeCount outcome. */
            outcome: string;

            /** OutcomeCount count. */
            count: number;

            /**
             * Encodes the specified OutcomeCount message. Does not implicitly {@link coffer.v1.OutcomeCount.verify|verify} messages.
             * @param message OutcomeCount message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.OutcomeCount.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an OutcomeCount message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.OutcomeCount & coffer.v1.OutcomeCount.$Shape} OutcomeCount
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.OutcomeCount & coffer.v1.OutcomeCount.$Shape;
        }

        namespace OutcomeCount {

            /** Properties of an OutcomeCount. */
            interface $Properties {

                /** OutcomeCount outcome */
                outcome?: (string|null);

                /** OutcomeCount count */
                count?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an OutcomeCount. */
            type $Shape = coffer.v1.OutcomeCount.$Properties;
        }

        /**
         * Properties of a QueueStatistics.
         * @deprecated Use coffer.v1.QueueStatistics.$Properties instead.
         */
        interface IQueueStatistics extends coffer.v1.QueueStatistics.$Properties {
        }

        /** Represents a QueueStatistics. */
        class QueueStatistics {

            /**
             * Constructs a new QueueStatistics.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.QueueStatistics.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** QueueStatistics name. */
            name: string;

            /** QueueStatistics places. */
            places: number;

            /** QueueStatistics busy. */
            busy: number;

            /** QueueStatistics waiting. */
            waiting: number;

            /**
             * Encodes the specified QueueStatistics message. Does not implicitly {@link coffer.v1.QueueStatistics.verify|verify} messages.
             * @param message QueueStatistics message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.QueueStatistics.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a QueueStatistics message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.QueueStatistics & coffer.v1.QueueStatistics.$Shape} QueueStatistics
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.QueueStatistics & coffer.v1.QueueStatistics.$Shape;
        }

        namespace QueueStatistics {

            /** Properties of a QueueStatistics. */
            interface $Properties {

                /** QueueStatistics name */
                name?: (string|null);

                /** QueueStatistics places */
                places?: (number|null);

                /** QueueStatistics busy */
                busy?: (number|null);

                /** QueueStatistics waiting */
                waiting?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a QueueStatistics. */
            type $Shape = coffer.v1.QueueStatistics.$Properties;
        }

        /**
         * Properties of an EventLoopStatistics.
         * @deprecated Use coffer.v1.EventLoopStatistics.$Properties instead.
         */
        interface IEventLoopStatistics extends coffer.v1.EventLoopStatistics.$Properties {
        }

        /** Represents an EventLoopStatistics. */
        class EventLoopStatistics {

            /**
             * Constructs a new EventLoopStatistics.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.EventLoopStatistics.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** EventLoopStatistics delayP50Ms. */
            delayP50Ms: number;

            /** EventLoopStatistics delayP99Ms. */
            delayP99Ms: number;

            /** EventLoopStatistics delayMaxMs. */
            delayMaxMs: number;

            /**
             * Encodes the specified EventLoopStatistics message. Does not implicitly {@link coffer.v1.EventLoopStatistics.verify|verify} messages.
             * @param message EventLoopStatistics message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.EventLoopStatistics.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an EventLoopStatistics message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.EventLoopStatistics & coffer.v1.EventLoopStatistics.$Shape} EventLoopStatistics
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.EventLoopStatistics & coffer.v1.EventLoopStatistics.$Shape;
        }

        namespace EventLoopStatistics {

            /** Properties of an EventLoopStatistics. */
            interface $Properties {

                /** EventLoopStatistics delayP50Ms */
                delayP50Ms?: (number|null);

                /** EventLoopStatistics delayP99Ms */
                delayP99Ms?: (number|null);

                /** EventLoopStatistics delayMaxMs */
                delayMaxMs?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an EventLoopStatistics. */
            type $Shape = coffer.v1.EventLoopStatistics.$Properties;
        }

        /**
         * Properties of an AuditStatistics.
         * @deprecated Use coffer.v1.AuditStatistics.$Properties instead.
         */
        interface IAuditStatistics extends coffer.v1.AuditStatistics.$Properties {
        }

        /** Represents an AuditStatistics. */
        class AuditStatistics {

            /**
             * Constructs a new AuditStatistics.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.AuditStatistics.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** AuditStatistics partition. */
            partition: string;

            /** AuditStatistics entries. */
            entries: number;

            /** AuditStatistics waiting. */
            waiting: number;

            /** AuditStatistics lagMs. */
            lagMs: number;

            /**
             * Encodes the specified AuditStatistics message. Does not implicitly {@link coffer.v1.AuditStatistics.verify|verify} messages.
             * @param message AuditStatistics message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.AuditStatistics.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an AuditStatistics message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.AuditStatistics & coffer.v1.AuditStatistics.$Shape} AuditStatistics
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.AuditStatistics & coffer.v1.AuditStatistics.$Shape;
        }

        namespace AuditStatistics {

            /** Properties of an AuditStatistics. */
            interface $Properties {

                /** AuditStatistics partition */
                partition?: (string|null);

                /** AuditStatistics entries */
                entries?: (number|null);

                /** AuditStatistics waiting */
                waiting?: (number|null);

                /** AuditStatistics lagMs */
                lagMs?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an AuditStatistics. */
            type $Shape = coffer.v1.AuditStatistics.$Properties;
        }

        /** Verb enum. */
        enum Verb {

            /** NO_VERB value */
            NO_VERB = 0,

            /** ENCRYPT value */
            ENCRYPT = 1,

            /** DECRYPT value */
            DECRYPT = 2,

            /** SIGN value */
            SIGN = 3,

            /** VERIFY value */
            VERIFY = 4,

            /** DIGEST value */
            DIGEST = 5
        }

        /**
         * Properties of a Begin.
         * @deprecated Use coffer.v1.Begin.$Properties instead.
         */
        interface IBegin extends coffer.v1.Begin.$Properties {
        }

        /** Represents a Begin. */
        class Begin {

            /**
             * Constructs a new Begin.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.Begin.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Begin verb. */
            verb: coffer.v1.Verb;

            /** Begin key. */
            key: Uint8Array;

            /** Begin mechanism. */
            mechanism?: (coffer.v1.Mechanism.$Properties|null);

            /**
             * Encodes the specified Begin message. Does not implicitly {@link coffer.v1.Begin.verify|verify} messages.
             * @param message Begin message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.Begin.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Begin message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.Begin & coffer.v1.Begin.$Shape} Begin
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.Begin & coffer.v1.Begin.$Shape;
        }

        namespace Begin {

            /** Properties of a Begin. */
            interface $Properties {

                /** Begin verb */
                verb?: (coffer.v1.Verb|null);

                /** Begin key */
                key?: (Uint8Array|null);

                /** Begin mechanism */
                mechanism?: (coffer.v1.Mechanism.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Begin. */
            type $Shape = {
              verb?: coffer.v1.Verb|null;
              key?: Uint8Array|null;
              mechanism?: coffer.v1.Mechanism.$Shape|null;
              $unknowns?: Uint8Array[];
            };
        }

        /**
         * Properties of a BeginResult.
         * @deprecated Use coffer.v1.BeginResult.$Properties instead.
         */
        interface IBeginResult extends coffer.v1.BeginResult.$Properties {
        }

        /** Represents a BeginResult. */
        class BeginResult {

            /**
             * Constructs a new BeginResult.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.BeginResult.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** BeginResult stream. */
            stream: number;

            /** BeginResult iv. */
            iv: Uint8Array;

            /**
             * Encodes the specified BeginResult message. Does not implicitly {@link coffer.v1.BeginResult.verify|verify} messages.
             * @param message BeginResult message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.BeginResult.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a BeginResult message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.BeginResult & coffer.v1.BeginResult.$Shape} BeginResult
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.BeginResult & coffer.v1.BeginResult.$Shape;
        }

        namespace BeginResult {

            /** Properties of a BeginResult. */
            interface $Properties {

                /** BeginResult stream */
                stream?: (number|null);

                /** BeginResult iv */
                iv?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a BeginResult. */
            type $Shape = coffer.v1.BeginResult.$Properties;
        }

        /**
         * Properties of an Update.
         * @deprecated Use coffer.v1.Update.$Properties instead.
         */
        interface IUpdate extends coffer.v1.Update.$Properties {
        }

        /** Represents an Update. */
        class Update {

            /**
             * Constructs a new Update.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.Update.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Update stream. */
            stream: number;

            /** Update data. */
            data: Uint8Array;

            /**
             * Encodes the specified Update message. Does not implicitly {@link coffer.v1.Update.verify|verify} messages.
             * @param message Update message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.Update.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Update message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.Update & coffer.v1.Update.$Shape} Update
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.Update & coffer.v1.Update.$Shape;
        }

        namespace Update {

            /** Properties of an Update. */
            interface $Properties {

                /** Update stream */
                stream?: (number|null);

                /** Update data */
                data?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Update. */
            type $Shape = coffer.v1.Update.$Properties;
        }

        /**
         * Properties of an UpdateResult.
         * @deprecated Use coffer.v1.UpdateResult.$Properties instead.
         */
        interface IUpdateResult extends coffer.v1.UpdateResult.$Properties {
        }

        /** Represents an UpdateResult. */
        class UpdateResult {

            /**
             * Constructs a new UpdateResult.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.UpdateResult.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** UpdateResult data. */
            data: Uint8Array;

            /**
             * Encodes the specified UpdateResult message. Does not implicitly {@link coffer.v1.UpdateResult.verify|verify} messages.
             * @param message UpdateResult message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.UpdateResult.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an UpdateResult message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.UpdateResult & coffer.v1.UpdateResult.$Shape} UpdateResult
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.UpdateResult & coffer.v1.UpdateResult.$Shape;
        }

        namespace UpdateResult {

            /** Properties of an UpdateResult. */
            interface $Properties {

                /** UpdateResult data */
                data?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an UpdateResult. */
            type $Shape = coffer.v1.UpdateResult.$Properties;
        }

        /**
         * Properties of a Finish.
         * @deprecated Use coffer.v1.Finish.$Properties instead.
         */
        interface IFinish extends coffer.v1.Finish.$Properties {
        }

        /** Represents a Finish. */
        class Finish {

            /**
             * Constructs a new Finish.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.Finish.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Finish stream. */
            stream: number;

            /** Finish signature. */
            signature: Uint8Array;

            /**
             * Encodes the specified Finish message. Does not implicitly {@link coffer.v1.Finish.verify|verify} messages.
             * @param message Finish message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.Finish.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Finish message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.Finish & coffer.v1.Finish.$Shape} Finish
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.Finish & coffer.v1.Finish.$Shape;
        }

        namespace Finish {

            /** Properties of a Finish. */
            interface $Properties {

                /** Finish stream */
                stream?: (number|null);

                /** Finish signature */
                signature?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Finish. */
            type $Shape = coffer.v1.Finish.$Properties;
        }

        /**
         * Properties of a FinishResult.
         * @deprecated Use coffer.v1.FinishResult.$Properties instead.
         */
        interface IFinishResult extends coffer.v1.FinishResult.$Properties {
        }

        /** Represents a FinishResult. */
        class FinishResult {

            /**
             * Constructs a new FinishResult.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.FinishResult.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** FinishResult data. */
            data: Uint8Array;

            /** FinishResult more. */
            more: boolean;

            /**
             * Encodes the specified FinishResult message. Does not implicitly {@link coffer.v1.FinishResult.verify|verify} messages.
             * @param message FinishResult message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.FinishResult.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a FinishResult message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.FinishResult & coffer.v1.FinishResult.$Shape} FinishResult
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.FinishResult & coffer.v1.FinishResult.$Shape;
        }

        namespace FinishResult {

            /** Properties of a FinishResult. */
            interface $Properties {

                /** FinishResult data */
                data?: (Uint8Array|null);

                /** FinishResult more */
                more?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a FinishResult. */
            type $Shape = coffer.v1.FinishResult.$Properties;
        }

        /**
         * Properties of a Read.
         * @deprecated Use coffer.v1.Read.$Properties instead.
         */
        interface IRead extends coffer.v1.Read.$Properties {
        }

        /** Represents a Read. */
        class Read {

            /**
             * Constructs a new Read.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.Read.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Read stream. */
            stream: number;

            /**
             * Encodes the specified Read message. Does not implicitly {@link coffer.v1.Read.verify|verify} messages.
             * @param message Read message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.Read.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Read message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.Read & coffer.v1.Read.$Shape} Read
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.Read & coffer.v1.Read.$Shape;
        }

        namespace Read {

            /** Properties of a Read. */
            interface $Properties {

                /** Read stream */
                stream?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Read. */
            type $Shape = coffer.v1.Read.$Properties;
        }

        /**
         * Properties of a ReadResult.
         * @deprecated Use coffer.v1.ReadResult.$Properties instead.
         */
        interface IReadResult extends coffer.v1.ReadResult.$Properties {
        }

        /** Represents a ReadResult. */
        class ReadResult {

            /**
             * Constructs a new ReadResult.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.ReadResult.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ReadResult data. */
            data: Uint8Array;

            /** ReadResult more. */
            more: boolean;

            /**
             * Encodes the specified ReadResult message. Does not implicitly {@link coffer.v1.ReadResult.verify|verify} messages.
             * @param message ReadResult message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.ReadResult.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ReadResult message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.ReadResult & coffer.v1.ReadResult.$Shape} ReadResult
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.ReadResult & coffer.v1.ReadResult.$Shape;
        }

        namespace ReadResult {

            /** Properties of a ReadResult. */
            interface $Properties {

                /** ReadResult data */
                data?: (Uint8Array|null);

                /** ReadResult more */
                more?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ReadResult. */
            type $Shape = coffer.v1.ReadResult.$Properties;
        }

        /**
         * Properties of a Cancel.
         * @deprecated Use coffer.v1.Cancel.$Properties instead.
         */
        interface ICancel extends coffer.v1.Cancel.$Properties {
        }

        /** Represents a Cancel. */
        class Cancel {

            /**
             * Constructs a new Cancel.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.Cancel.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Cancel stream. */
            stream: number;

            /**
             * Encodes the specified Cancel message. Does not implicitly {@link coffer.v1.Cancel.verify|verify} messages.
             * @param message Cancel message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.Cancel.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Cancel message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.Cancel & coffer.v1.Cancel.$Shape} Cancel
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.Cancel & coffer.v1.Cancel.$Shape;
        }

        namespace Cancel {

            /** Properties of a Cancel. */
            interface $Properties {

                /** Cancel stream */
                stream?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Cancel. */
            type $Shape = coffer.v1.Cancel.$Properties;
        }

        /**
         * Properties of a CancelResult.
         * @deprecated Use coffer.v1.CancelResult.$Properties instead.
         */
        interface ICancelResult extends coffer.v1.CancelResult.$Properties {
        }

        /** Represents a CancelResult. */
        class CancelResult {

            /**
             * Constructs a new CancelResult.
             * @param [properties] Properties to set
             */
            constructor(properties?: coffer.v1.CancelResult.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /**
             * Encodes the specified CancelResult message. Does not implicitly {@link coffer.v1.CancelResult.verify|verify} messages.
             * @param message CancelResult message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: coffer.v1.CancelResult.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a CancelResult message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {coffer.v1.CancelResult & coffer.v1.CancelResult.$Shape} CancelResult
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): coffer.v1.CancelResult & coffer.v1.CancelResult.$Shape;
        }

        namespace CancelResult {

            /** Properties of a CancelResult. */
            interface $Properties {

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a CancelResult. */
            type $Shape = coffer.v1.CancelResult.$Properties;
        }
    }
}
